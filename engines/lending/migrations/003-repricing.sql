alter table lending.loan
  add column repricings      int4 not null default 0,
  add column pricing         jsonb not null default '{"kind": "fixed"}', -- fixed, or over a benchmark with a rule for new rates
  add column next_reprice_on date;
alter table lending.loan alter repricings drop default, alter pricing drop default;
-- Loans whose rate changes on a date. Plan: partial index, as many rows as rates change that day.
create index on lending.loan (shard, next_reprice_on) where state = 'active' and next_reprice_on is not null;

-- A change of a loan's rate inside its life; it never changes.
create table lending.repricing (
  shard        text not null,
  id           text not null,      -- loan.pN
  loan         text not null,
  n            int4 not null,
  effective_on date not null,      -- the first day at the new rate
  before_bps   int4 not null,
  rate_bps     int4 not null,
  primary key (shard, id)
);

-- Benchmark rates by day, whole in each version: no day between the first and the last may be without a rate.
create table lending.benchmark (
  shard   text not null,
  id      text not null,           -- lpr-1y
  version int4 not null,
  steps   jsonb not null,          -- [{ from, until, bps }]
  primary key (shard, id)
);
