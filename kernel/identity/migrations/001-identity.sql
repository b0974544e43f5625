create schema if not exists identity;

-- Who is who: the supervisor's office, institutions, customers, auditors.
create table identity.party (
  id         text primary key,
  role       text not null,
  name       jsonb not null,        -- locale → name
  created_at timestamptz not null default now()
);

-- Sign-ins of parties; `failed` and `locked_until` slow guessing down.
create table identity.account (
  login        text primary key,
  party        text not null references identity.party (id),
  person       text,
  password     text not null,       -- scrypt$N$r$p$salt$hash
  failed       int4 not null default 0,
  locked_until timestamptz,
  disabled_at  timestamptz
);

-- oidc-provider's own state.
create table identity.oidc_payload (
  kind        text not null,
  id          text not null,
  payload     jsonb not null,
  grant_id    text,
  user_code   text,
  uid         text,
  expires_at  timestamptz,
  consumed_at timestamptz,
  primary key (kind, id)
);
create index on identity.oidc_payload (grant_id) where grant_id is not null;
create index on identity.oidc_payload (kind, uid) where uid is not null;
create index on identity.oidc_payload (expires_at);
