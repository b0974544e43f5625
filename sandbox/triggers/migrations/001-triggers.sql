create schema if not exists triggers;

-- What of a pilot's declared triggers is crossed, on the register's shard; its history is in the facts.
create table triggers.watch (
  shard     text not null,
  id        text not null,       -- the pilot
  looked_on date not null,       -- business date of the figures that were asked last
  crossed   jsonb not null,      -- [{ trigger, action, measure, comparison, threshold, value, since, operation, n, seenBy, seenAt }]
  unseen    int4 not null,       -- of the crossed, those that the supervisor has not noted
  primary key (shard, id)
);
create index on triggers.watch (shard) where unseen > 0;
