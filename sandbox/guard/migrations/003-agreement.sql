-- Which service agreement is in force: by the version of the declaration that brought it, and its digest.
alter table guard.mandate
  add column agreement_version int4,
  add column agreement_sha256  text;

-- Every agreement that was ever in force, word by word: what was accepted can be shown again.
create table guard.agreement (
  shard       text not null,
  version     text not null,        -- of the declaration that brought it
  sha256      text not null,
  text        text not null,        -- the very bytes of the digest (RFC 8785)
  in_force_at timestamptz not null,
  primary key (shard, version)
);
