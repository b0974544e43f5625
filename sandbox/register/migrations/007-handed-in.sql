-- Saves of a draft are counted on after it is handed in: a window that began before is behind, and says so.
alter table register.pilot
  add column handed_in int4 not null default 0;   -- the save that was handed in last; what was saved since is a draft
