-- Customers may sign in by a code that is sent to their phone.
alter table identity.account add column phone text;      -- E.164
create unique index on identity.account (phone) where phone is not null;

-- The code of one sign-in under way. Without a login nothing was sent; it is answered alike.
create table identity.one_time_code (
  interaction text primary key,
  login       text,
  code_hmac   text not null,       -- under a key of the house: six digits alone are soon guessed
  tries       int4 not null default 0,
  expires_at  timestamptz not null
);
create index on identity.one_time_code (expires_at);

-- How many codes were asked for, by number typed, by account and by address.
create table identity.code_quota (
  key_sha256 text primary key,
  asked      int4 not null,
  until      timestamptz not null
);
create index on identity.code_quota (until);

-- Who signed in or failed to, by which means, and what changed about their ways in. It only grows.
create table identity.event (
  id     int8 generated always as identity primary key,
  at     timestamptz not null default now(),
  kind   text not null,
  login  text not null,             -- of an account: what nobody has is not written down
  means  text,                      -- password | code | passkey | invitation
  detail text
);
create index on identity.event (login, id);
