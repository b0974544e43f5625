create schema if not exists keys;

-- Signing keys; the private half is wrapped by the master key, which is not in the database.
create table keys.signing_key (
  purpose     text not null,       -- what it signs: supervisor, log …
  algorithm   text not null,
  public_key  bytea not null,      -- raw, 32 bytes for Ed25519
  wrapped     bytea not null,
  created_at  timestamptz not null default now(),
  retired_at  timestamptz,
  primary key (purpose, public_key)
);

-- Other secrets of the house (cookie keys, token keys), wrapped likewise.
create table keys.secret (
  name       text primary key,
  wrapped    bytea not null,
  created_at timestamptz not null default now()
);
