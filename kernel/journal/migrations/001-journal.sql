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

-- The facts of a shard in the order of its operations: the queue of the log, and the source of measures. Up to 256 are
-- one row of arrays (see operations.request_bundle); no operation's are parted.
create table journal.fact_bundle (
  shard         text not null,
  last          int8 not null,
  count         int4 not null,
  operation     int8[] not null,
  n             int4[] not null,  -- counts the facts of an operation from 0
  kind          text[] not null,
  subject       text[] not null,  -- pseudonym
  business_date date[] not null,
  at            timestamptz[] not null,
  leaf          text[] not null,  -- what the log commits to
  hash          bytea[] not null,  -- SHA-256(0 ‖ leaf), RFC 9162 §2.1.1
  opening       bytea[] not null,  -- salt and private content, encrypted for the subject
  primary key (shard, last)
);
alter table journal.fact_bundle
  alter operation set storage external, alter n set storage external, alter kind set storage external, alter
  subject set storage external, alter business_date set storage external, alter at set storage external, alter
  leaf set storage external, alter hash set storage external, alter opening set storage external;

create view journal.fact as
  select b.shard, b.last as bundle, coalesce(u.operation, b.operation[1]) as operation, coalesce(u.n, b.n[1]) as n, coalesce(u.kind, b.kind[1]) as
    kind, u.subject, coalesce(u.business_date, b.business_date[1]) as business_date, coalesce(u.at, b.at[1]) as at,
    coalesce(u.leaf, b.leaf[1]) as leaf, coalesce(u.hash, b.hash[1]) as hash, u.opening
  from journal.fact_bundle b,
  unnest(b.operation, b.n, b.kind, b.subject, b.business_date, b.at, b.leaf, b.hash, b.opening) as u(operation, n, kind, subject, business_date, at, leaf, hash, opening);

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

-- Which facts stand where in the tree: a bundle's, in their order, from leaf `first` on.
create table journal.range (
  origin   text not null,
  first    int8 not null,
  shard    text not null,
  last     int8 not null,          -- of the bundle
  count    int4 not null,
  subjects int4[] not null,        -- whom its facts concern: the first four bytes of each pseudonym
  primary key (origin, first)
);
create unique index on journal.range (origin, shard, last);
