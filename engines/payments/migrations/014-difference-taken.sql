-- Who took the way out of a difference, who confirmed it, and what both said.
alter table payments.difference add column taken jsonb;
