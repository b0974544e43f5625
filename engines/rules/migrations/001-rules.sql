create schema if not exists rules;

-- A pilot's decision tables as they are in force; the owner of the shard holds them in memory.
create table rules.table (
  shard       text not null,
  id          text not null,
  version     int4 not null,      -- in force; 0 before the first release
  versions    int4 not null,      -- ever released
  content     jsonb,              -- GoRules' JSON Decision Model
  digest      text,
  cases       jsonb not null,
  since       date,
  previous    int4,               -- what a roll-back puts in force again
  draft       jsonb,
  proposal    jsonb,              -- waits for a second officer
  rolled_back jsonb,              -- the last one, with its reason
  primary key (shard, id)
);

-- Each version that was ever released: an old decision is worked out again by it, however old it is.
create table rules.version (
  shard       text not null,
  id          text not null,      -- table@version
  of_table    text not null,
  version     int4 not null,
  content     jsonb not null,
  digest      text not null,
  cases       jsonb not null,
  previous    int4,
  proposed_by text not null,
  released_by text not null,
  released_on date not null,
  reason      text not null,
  replay      jsonb,
  primary key (shard, id)
);
create index on rules.version (shard, of_table, version);
