-- A settlement date as a member holds it: its own books against the network's file. The id is the date. Minor units.
create table payments.reconciliation (
  shard       text not null,
  id          text not null,
  state       text not null,         -- reconciled | settled
  lines       int8 not null,
  own         int8 not null,         -- bookings of its own of that date
  matched     int8 not null,
  gross       int8 not null,         -- what the file takes off the account that is settled
  interchange int8 not null,
  network     int8 not null,
  net         int8 not null,         -- to receive; below zero: to pay
  digest      text not null,         -- of the file
  settles_on  date not null,
  at          timestamptz not null,
  primary key (shard, id)
);
create index reconciliation_open on payments.reconciliation (shard, settles_on) where state = 'reconciled';

-- What did not agree, until it does. Amounts signed: above zero is a payment.
create table payments.difference (
  shard     text not null,
  id        text not null,
  source    text not null,           -- file | statement
  date      date not null,           -- settlement date
  exchange  text not null,
  original  text not null,
  rrn       text not null,
  kind      text not null,
  ours      int8,
  theirs    int8,
  own_on    date,                    -- business date of one's own booking
  righted   int8 not null,           -- of ours less theirs: what was booked, claimed or accepted
  claimed   int8 not null,           -- asked of the network, and not cleared yet
  state     text not null,           -- waiting | open | claimed | closed
  way       text,
  proposal  jsonb,
  opened_on date not null,
  closed_on date,
  primary key (shard, id)
);
create index difference_open on payments.difference (shard, opened_on) where state <> 'closed';
create index difference_date on payments.difference (shard, date);
create index difference_exchange on payments.difference (shard, exchange);

create index movement_booked on payments.movement using brin (business_date);
create index sale_booked on payments.sale using brin (business_date);
create index sale_exchange on payments.sale (shard, stan, transmitted_at);

-- The settlement bank's statement of a date, booked. It never changes.
create table payments.statement (
  shard   text not null,
  id      text not null,
  entries int4 not null,
  moved   int8 not null,
  at      timestamptz not null,
  primary key (shard, id)
);

-- What came of a merchant's payments beside its sales: chargebacks and what followed them. It never changes.
create table payments.merchant_movement (
  shard         text not null,
  id            text not null,
  exchange      text not null,
  merchant      text not null,
  kind          text not null,
  amount        int8 not null,
  rrn           text not null,
  business_date date not null,
  at            timestamptz not null,
  primary key (shard, id)
);
create index merchant_movement_day on payments.merchant_movement (shard, business_date);
