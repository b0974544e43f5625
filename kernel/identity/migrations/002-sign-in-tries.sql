-- Tries at sign-ins, known and unknown alike: a login that does not exist is slowed down just as one that does.
-- The key is the login's SHA-256, because people type passwords into the wrong field.
create table identity.sign_in_try (
  login_sha256 text primary key,
  tries        int4 not null,
  locked_until timestamptz,
  last_at      timestamptz not null
);
create index on identity.sign_in_try (last_at);

alter table identity.account drop column failed, drop column locked_until;
