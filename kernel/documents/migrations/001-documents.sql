create schema if not exists documents;

-- What documents are about: a loan, a case. It counts them, so that there is an end to it.
create table documents.folder (
  shard     text not null,
  id        text not null,         -- what it is about
  party     text not null,         -- whose
  documents int4 not null,         -- ever added
  primary key (shard, id)
);

create table documents.document (
  shard       text not null,
  id          text not null,
  folder      text not null,
  party       text not null,       -- whom it concerns: their key opens it
  kind        text not null,       -- as the pilot names them
  type        text not null,       -- media type, found in the bytes
  bytes       int4 not null,
  digest      text not null,       -- SHA-256 of the bytes, hex
  scan        text not null,       -- clean | not-scanned
  scanner     text,
  added_by    text not null,       -- role and party
  added_on    date not null,
  added_at    timestamptz not null,
  state       text not null,       -- kept | replaced | removed
  replaced_by text,
  ended_on    date,
  primary key (shard, id)
);
create index on documents.document (shard, folder, added_at);
create index on documents.document (shard, party, added_at);

-- The bytes, encrypted under the subject's key. Written before the operation that names them, and swept where none did.
create table documents.content (
  shard     text not null,
  id        text not null,
  party     text not null,
  sealed    bytea,                 -- null where the scanner found something, and once swept
  scan      text not null,         -- clean | infected | not-scanned
  scanner   text,
  finding   text,
  stored_at timestamptz not null,
  primary key (shard, id)
);
create index on documents.content (stored_at) where sealed is not null;
create index on documents.content (shard, party);
-- Ciphertext does not compress.
alter table documents.content alter column sealed set storage external;
