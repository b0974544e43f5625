create schema if not exists runs;

-- A run's plan and how far it got; count and sum are fixed when it is planned.
create table runs.run (
  shard      text not null,
  id         text not null,
  name       text not null,
  state      text not null,       -- planned | closed
  count      int8 not null,
  sum        int8 not null,       -- minor units, or 0 where items have no amount
  done       int8 not null,
  done_sum   int8 not null,
  excepted   int8 not null,
  except_sum int8 not null,
  planned_at timestamptz not null,
  closed_at  timestamptz,
  primary key (shard, id)
);

create table runs.item (
  shard  text not null,
  id     text not null,           -- run|item
  run    text not null,
  item   text not null,
  amount int8 not null,
  state  text not null,           -- waiting | done | excepted
  reason text,
  primary key (shard, id)
);
create index on runs.item (shard, run) where state = 'waiting';
