create schema if not exists sweeps;

-- What was swept: one row a sweep and business date, written with all that the sweep wrote.
create table sweeps.sweep (
  shard text not null,
  id    text not null,             -- name|date
  name  text not null,
  date  date not null,
  rows  int8 not null,             -- that it changed
  root  bytea not null,            -- Merkle root over them (RFC 9162 §2.1.1), in the order of their ids
  sums  jsonb not null,            -- minor units as decimal text, by name
  took  int4 not null,             -- ms of its statement
  at    timestamptz not null,
  primary key (shard, id)
);
create unique index on sweeps.sweep (shard, name, date);
