create schema if not exists notices;

-- What a party should know of a pilot, on the register's shard; raised once while its cause lasts.
create table notices.notice (
  shard   text not null,
  id      text not null,          -- pilot|kind|about|party
  pilot   text not null,
  party   text not null,          -- supervisor, or an institution
  kind    text not null,          -- limit | trigger | disagreement | runs-out | exit-step | fund
  about   text not null,          -- which one of its kind
  title   jsonb not null,         -- in three languages
  fact    text,                   -- shard/operation.n of its cause
  times   int4 not null,          -- how often it was raised
  since   timestamptz not null,   -- the last time
  over_at timestamptz,            -- null: its cause lasts
  read_at timestamptz,            -- by somebody of the party, since it was raised
  primary key (shard, id)
);
create index on notices.notice (shard, party, since desc);
create index on notices.notice (shard, pilot) where over_at is null;
create index on notices.notice (shard, party) where read_at is null;
