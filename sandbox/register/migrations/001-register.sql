create schema if not exists register;

-- The public register: one row a pilot, its versions and comments beside it. All history is in the facts.
create table register.pilot (
  shard         text not null,
  id            text not null,
  institution   text not null,
  state         text not null,
  version       int4 not null,        -- of the declaration that holds, or is being decided
  serial        int8 not null,        -- of the last mandate
  title         jsonb not null,
  suspended_by  text,                 -- supervisor | institution
  reason        text,
  created_at    timestamptz not null,
  disclosed_at  timestamptz,
  comment_until timestamptz,
  admitted_at   timestamptz,
  running_at    timestamptz,
  ended_at      timestamptz,
  comments      int4 not null,
  primary key (shard, id)
);

create table register.declaration (
  shard    text not null,
  id       text not null,             -- pilot|version
  pilot    text not null,
  version  int4 not null,
  digest   text not null,             -- SHA-256 of the canonical document, lower-case hex
  document jsonb not null,
  at       timestamptz not null,
  primary key (shard, id)
);

create table register.comment (
  shard   text not null,
  id      text not null,
  pilot   text not null,
  version int4 not null,              -- of the declaration that was commented on
  author  text not null,
  body    text not null,
  at      timestamptz not null,
  reply   text,
  replied_at timestamptz,
  primary key (shard, id)
);
create index on register.comment (shard, pilot, at);
