create schema if not exists guard;

-- What the supervisor signed and this pilot obeys; the newest serial holds.
create table guard.mandate (
  shard      text not null,
  pilot      text not null,
  serial     int8 not null,
  status     text not null,        -- running | suspended | ended
  limits     jsonb not null,
  signed     text not null,        -- the document as signed, with its signature
  obeyed_at  timestamptz not null,
  primary key (shard, pilot)
);

-- How much of each limit is used, by window and region.
create table guard.counter (
  shard text not null,
  id    text not null,             -- limit|window|region
  value int8 not null,
  primary key (shard, id)
);

-- What each customer uses: limits per customer, and whether the customer was counted already.
create table guard.customer (
  shard  text not null,
  id     text not null,
  counts jsonb not null,           -- limit → { window, value }
  primary key (shard, id)
) with (fillfactor = 80);
