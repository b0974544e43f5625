create schema if not exists agreement;

-- Which service agreement each customer has accepted: the last, and all before it.
create table agreement.acceptance (
  shard       text not null,
  id          text not null,        -- the party
  version     int4 not null,        -- as in guard.agreement
  sha256      text not null,
  accepted_at timestamptz not null,
  at          text not null,        -- enrolment | renewal: on which occasion
  earlier     jsonb not null,       -- [{ version, sha256, acceptedAt, at }], the oldest first
  primary key (shard, id)
) with (fillfactor = 80);
