create schema if not exists incidents;

-- A risk event of a pilot, on the register's shard.
create table incidents.incident (
  shard       text not null,
  id          text not null,
  pilot       text not null,
  severity    text not null,      -- minor | major | critical
  title       text not null,      -- public words, without personal data
  state       text not null,      -- open | closing | closed
  opened_by   text not null,      -- role
  trigger     text,               -- of the declaration, where one opened it
  found_at    timestamptz not null,
  opened_at   timestamptz not null,
  report_by   timestamptz,        -- until when the institution reports; null: the declaration names no time
  reported_at timestamptz,        -- its first report
  closed_at   timestamptz,
  officer     text,               -- who proposed to close it
  entries     int4 not null,
  primary key (shard, id)
);
create index on incidents.incident (shard, pilot, opened_at desc);
create index on incidents.incident (shard) where state <> 'closed';

-- What happened, entry by entry; it never changes.
create table incidents.entry (
  shard     text not null,
  id        text not null,        -- incident|n
  incident  text not null,
  n         int4 not null,
  kind      text not null,        -- opened | reported | graded | closing-proposed | sent-back | closed
  words     text not null,
  severity  text not null,
  by        text not null,        -- role
  at        timestamptz not null,
  operation int8 not null,        -- whose first fact proves it
  primary key (shard, id)
);
create index on incidents.entry (shard, incident, n);
