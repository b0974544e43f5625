-- Whose renewal is a task: the end of the term that it was said for.
alter table lending.seal
  add column reminded date;
