create schema if not exists token;

-- Who may be given tokens and pay by them (标记请求方, token requestor). The id has 11 digits: 3 of the service provider, 8 of its own.
create table token.requestor (
  shard         text not null,
  id            text not null,
  party         text not null,       -- who acts for it in this house
  name          jsonb not null,      -- by locale
  kind          text not null,       -- wallet | merchant
  state         text not null,       -- registered | ended
  simulated     bool not null,
  registered_on date not null,
  ended_on      date,
  primary key (shard, id)
);

-- A holder shows that a card is theirs (ID&V): a code was sent to the phone that the bank knows. The code itself is kept nowhere.
create table token.binding (
  shard      text not null,
  id         text not null,
  card       text not null,
  customer   text not null,
  state      text not null,          -- sent | bound | failed | replaced
  tries      int4 not null,          -- false codes
  begun_at   timestamptz not null,
  expires_at timestamptz not null,
  delivery   text not null,          -- waiting | sent | simulated | no-phone
  primary key (shard, id)
);

-- Cards whose holder was identified; tokens are made of these only.
create table token.bound_card (
  shard    text not null,
  id       text not null,            -- the card
  customer text not null,
  binding  text not null,
  bound_on date not null,
  primary key (shard, id)
);

-- How many codes a holder asked for on a day, and the binding that is open.
create table token.holder (
  shard   text not null,
  id      text not null,             -- the party
  day     date not null,
  codes   int4 not null,
  open    text,                      -- binding
  primary key (shard, id)
);
