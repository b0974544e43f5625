create schema if not exists journal;

-- Whom facts concern. The key is wrapped by the institution's master key; erasing it erases every opening.
create table journal.subject (
  shard     text not null,
  id        text not null,
  pseudonym text not null,
  wrapped   bytea,                 -- null once erased
  erased_at timestamptz,
  primary key (shard, id)
);

-- The facts of a shard in the order of its operations: the queue of the log, and the source of measures.
-- `leaf` is what the public log commits to; `opening` is salt and private content, encrypted for the subject.
create table journal.fact (
  shard         text not null,
  operation     int8 not null,
  n             int4 not null,
  kind          text not null,
  subject       text,              -- pseudonym
  business_date date not null,
  at            timestamptz not null,
  leaf          text not null,
  opening       bytea,
  primary key (shard, operation, n)
);
create index on journal.fact (shard, subject, operation) where subject is not null;

-- The log: one tree for all shards of this node.
create table journal.tree (
  origin     text primary key,
  size       int8 not null,
  checkpoint text not null,        -- the signed note of this size; there is never another one of it
  at         timestamptz not null
);

-- The newest content of each tile: its first w hashes are the partial tile of width w.
create table journal.tile (
  origin text not null,
  level  int4 not null,
  index  int8 not null,
  hashes bytea not null,
  primary key (origin, level, index)
);
alter table journal.tile alter column hashes set storage external;

-- Which facts stand where in the tree: `count` facts of a shard, in their order, from leaf `first` on.
create table journal.range (
  origin         text not null,
  first          int8 not null,
  shard          text not null,
  from_operation int8 not null,
  from_n         int4 not null,
  to_operation   int8 not null,
  to_n           int4 not null,
  count          int4 not null,
  primary key (origin, first)
);
create unique index on journal.range (origin, shard, to_operation, to_n);
