-- An exit stops what may still be drawn of a limit; what is owed goes on as it was signed.
alter table microloan.loan
  add column frozen_on date;         -- from then on nothing is drawn; state may become handed-over

-- A non-performing loan on its way out: one row a loan.
create table microloan.recovery (
  shard     text not null,
  id        text not null,           -- the loan
  customer  text not null,
  stage     text not null,           -- collecting | failed | sealing | preserved
  since     date not null,
  documents jsonb not null,          -- [{ stage, text, digest, by, on }]
  primary key (shard, id)
);
