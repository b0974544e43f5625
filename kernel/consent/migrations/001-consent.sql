create schema if not exists consent;

-- What a party agreed to: one row a purpose, the history is in the facts.
create table consent.consent (
  shard        text not null,
  id           text not null,       -- party|purpose
  party        text not null,
  purpose      text not null,
  version      text not null,       -- of the wording that was shown
  granted_at   timestamptz not null,
  withdrawn_at timestamptz,
  uses         int8 not null default 0,
  primary key (shard, id)
);
create index on consent.consent (shard, party);
