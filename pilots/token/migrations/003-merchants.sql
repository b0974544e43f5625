-- Where holders may be sent back to after they were asked, and what the merchant is called in messages.
create table token.requestor_address (
  shard    text not null,
  id       text not null,            -- the requestor, 11 digits
  merchant text not null,            -- field 42; empty: it is none itself
  returns  jsonb not null,           -- exact addresses
  primary key (shard, id)
);

-- A requestor asks a holder, by way of the holder's browser, for a token. The code with which it is fetched is kept nowhere.
create table token.request (
  shard       text not null,
  id          text not null,
  requestor   text not null,
  scenario    text not null,
  return_to   text not null,
  recurring   bool not null,
  suggested   jsonb,                 -- rules
  state       text not null,         -- open | approved | declined | redeemed | failed
  customer    text,
  card        text,
  token       text,
  tries       int4 not null,         -- false codes
  asked_at    timestamptz not null,
  approved_at timestamptz,
  primary key (shard, id)
);

-- How many cryptograms were made of a token.
create table token.cryptogram_count (
  shard text not null,
  id    text not null,               -- the token
  made  int4 not null,
  primary key (shard, id)
);

-- Where a requestor is told of its tokens. The secret follows from requestor and version, and is kept nowhere.
create table token.webhook (
  shard   text not null,
  id      text not null,             -- the requestor
  url     text not null,
  version int4 not null,
  primary key (shard, id)
);
