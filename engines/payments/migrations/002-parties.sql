-- What an acquirer asked of the network for its merchants. No number is kept: a reversal names its original by its exchange.
create table payments.sale (
  shard          text not null,
  id             text not null,      -- the merchant's own key of the payment
  kind           text not null,      -- purchase | hold | completion | refund
  merchant       text not null,
  terminal       text not null,
  amount         int8 not null,      -- minor units
  original       text,               -- the sale that a completion or a refund follows
  more           bool not null,      -- more of the hold will be taken
  transmitted_at text not null,      -- YYYYMMDDhhmmss, UTC
  stan           text not null,
  rrn            text not null,
  state          text not null,      -- sending | approved | declined | unknown | reversed | stuck
  response       text,
  approval       text,
  business_date  date not null,
  at             timestamptz not null,
  primary key (shard, id)
);
create index sale_open on payments.sale (shard, state) where state in ('sending', 'unknown');

-- The next trace number of an acquirer.
create table payments.trace (
  shard text not null,
  id    text not null,
  next  int4 not null,
  primary key (shard, id)
);

-- What a network passed on, by exchange.
create table payments.relayed (
  shard         text not null,
  id            text not null,
  acquirer      text not null,
  issuer        text not null,
  kind          text not null,       -- purchase | hold | completion | refund | unseen
  amount        int8 not null,
  original      text,
  state         text not null,       -- asked | approved | declined | reversed
  response      text,
  approval      text,
  rrn           text not null,
  business_date date not null,
  at            timestamptz not null,
  primary key (shard, id)
);
create index relayed_day on payments.relayed (shard, business_date);
