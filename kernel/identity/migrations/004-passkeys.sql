-- Staff may have no password at all: then passkeys are their way in.
alter table identity.account
  alter column password drop not null,
  add column user_handle bytea;      -- what a passkey knows its account by; random, says nothing of the person

create table identity.passkey (
  id           text primary key,     -- credential id, base64url
  login        text not null references identity.account (login),
  name         text not null,        -- as its owner calls it
  public_key   bytea not null,       -- COSE
  counter      int8 not null,
  transports   text[] not null,
  synced       bool not null,        -- may be on several devices
  created_at   timestamptz not null default now(),
  last_used_at timestamptz,
  suspended_at timestamptz           -- its counter went back, as that of a copy does
);
create index on identity.passkey (login);

-- What an authenticator is to sign: one at a time for each sign-in under way or signed-in session.
create table identity.passkey_challenge (
  bound_to   text not null,          -- uid of the interaction or session
  purpose    text not null,          -- sign-in | enrol
  login      text,                   -- whose passkey is enrolled
  challenge  text,                   -- base64url; null once it was answered
  tries      int4 not null default 0,
  expires_at timestamptz not null,
  primary key (bound_to, purpose)
);
create index on identity.passkey_challenge (expires_at);

-- A way in for who has none yet, used once, to enrol the first passkey.
create table identity.invitation (
  login       text primary key references identity.account (login),
  code_sha256 text not null,         -- of 125 random bits: nothing to guess
  expires_at  timestamptz not null,
  used_at     timestamptz
);
