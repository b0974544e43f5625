-- A chargeback as an acquirer holds it; the id is that of its presentment. Minor units.
create table payments.chargeback (
  shard     text not null,
  id        text not null,
  exchange  text not null,
  sale      text not null,
  merchant  text not null,
  reason    text not null,
  amount    int8 not null,
  n         int4 not null,           -- the round
  words     text not null,           -- of the issuer
  state     text not null,           -- received | accepted | represented
  due_on    date not null,           -- until whose end it may be answered
  answer    text not null,           -- of the merchant
  documents jsonb not null,
  came_on   date not null,
  primary key (shard, id)
);
create index chargeback_merchant on payments.chargeback (shard, merchant, came_on);
create index chargeback_open on payments.chargeback (shard, due_on) where state = 'received';

-- What a merchant was paid for a settlement date. It never changes. Minor units.
create table payments.payout (
  shard       text not null,
  id          text not null,         -- <date>|<merchant>
  merchant    text not null,
  date        date not null,
  sales       int8 not null,
  refunds     int8 not null,
  fee         int8 not null,
  other       int8 not null,         -- chargebacks, what they came back to, and what was carried over
  from_on     date not null,         -- first date that it is for
  paid        int8 not null,
  carried     int8 not null,         -- below zero: what the merchant owes
  payments    int4 not null,
  paid_on     date not null,
  primary key (shard, id)
);
create index payout_merchant on payments.payout (shard, merchant, date);
