alter table register.pilot
  add column offline_at timestamptz;           -- the exit is over: nothing goes on any more
