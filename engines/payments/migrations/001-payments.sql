create schema if not exists payments;

-- Cards of the issuer. The id is a keyed digest of the number; the number itself is sealed in payments.number.
create table payments.card (
  shard       text not null,
  id          text not null,
  customer    text not null,
  region      text not null,       -- of the holder, GB/T 2260
  state       text not null,       -- active | lost | stolen | replaced | closed
  last_four   text not null,
  expires_on  date not null,
  par         text not null,       -- payment account reference, 29 characters
  replaced_by text,
  issued_on   date not null,
  primary key (shard, id)
);
create index card_customer on payments.card (shard, customer);

-- Payment tokens; id is the token reference, a keyed digest of the token's number.
create table payments.token (
  shard               text not null,
  id                  text not null,
  card                text not null,
  customer            text not null,
  region              text not null,
  requestor           text not null,  -- 11 digits
  scenario            text not null,
  last_four           text not null,
  state               text not null,  -- inactive | active | suspended | deleted
  suspended_by        text,           -- holder | requestor | issuer
  assurance           text not null,
  cryptogram_required text not null,  -- always | first
  rules               jsonb not null,
  version             int4 not null,
  created_on          date not null,
  expires_on          date not null,
  primary key (shard, id)
);
create index token_customer on payments.token (shard, customer);
create index token_card on payments.token (shard, card);

-- What was paid by a token; written with each payment, so it stands apart and leaves room on its pages.
create table payments.token_use (
  shard        text not null,
  id           text not null,
  counter      int4 not null,       -- highest that was seen of a cryptogram
  spent        int8 not null,       -- minor units
  payments     int4 not null,
  day          date not null,       -- in the zone of the rules
  day_spent    int8 not null,
  day_payments int4 not null,
  primary key (shard, id)
) with (fillfactor = 80);

-- Numbers of cards and tokens, encrypted; found by the digest that is their id.
create table payments.number (
  shard  text not null,
  id     text not null,
  key    bytea not null,             -- the number's own, wrapped by the vault's; empty once it is destroyed
  sealed bytea not null,
  primary key (shard, id)
);

-- A payment as the issuer answered it; id = acquirer-transmission-trace, as a reversal names its original.
create table payments.authorisation (
  shard         text not null,
  id            text not null,
  customer      text not null,
  card          text not null,
  token         text,
  state         text not null,      -- held | paid | closed | reversed | expired | declined | absent
  reason        text,
  amount        int8 not null,      -- minor units
  captured      int8 not null,
  refunded      int8 not null,
  holds         int4 not null,
  held          int8 not null,
  expires_at    timestamptz,
  approval      text,
  rrn           text not null,
  terminal      text not null,
  merchant      text not null,
  merchant_name text not null,
  category      text not null,
  region        text not null,
  day           date not null,
  business_date date not null,
  at            timestamptz not null,
  primary key (shard, id)
) with (fillfactor = 90);
create index authorisation_token on payments.authorisation (shard, token, at) where token is not null;
create index authorisation_held on payments.authorisation (shard, expires_at) where state = 'held';

-- What happened to a payment afterwards, each its own exchange.
create table payments.movement (
  shard         text not null,
  id            text not null,
  authorisation text not null,
  kind          text not null,      -- completion | refund
  amount        int8 not null,
  rrn           text not null,
  business_date date not null,
  at            timestamptz not null,
  primary key (shard, id)
);
create index movement_authorisation on payments.movement (shard, authorisation);
