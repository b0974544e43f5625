create schema if not exists jobs;

-- The outbox: written in the operation's commit, drained by the shard's owner, delivered at least once.
create table jobs.job (
  shard     text not null,
  id        text not null,         -- operation.n
  kind      text not null,
  payload   jsonb not null,
  run_at    timestamptz not null,
  attempts  int4 not null default 0,
  state     text not null,         -- waiting | done | dead
  error     text,                  -- of the last attempt
  at        timestamptz not null,
  primary key (shard, id)
);
create index on jobs.job (shard, run_at) where state = 'waiting';
