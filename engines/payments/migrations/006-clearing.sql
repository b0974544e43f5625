-- What the fees of an exchange depend on, and when it was cleared and undone.
alter table payments.relayed
  add column category    text not null default '',      -- ISO 18245; of what follows: its original's
  add column card        text not null default 'debit', -- debit | credit
  add column reversed_on date,
  add column cleared_on  date,                          -- settlement date of its line
  add column undone_on   date;                          -- settlement date of the line that undid it
create index relayed_uncleared on payments.relayed (shard, business_date)
  where state = 'approved' and kind <> 'hold' and cleared_on is null;
create index relayed_undone on payments.relayed (shard, reversed_on)
  where state = 'reversed' and cleared_on is not null and undone_on is null;

-- What members ask of one another beside payments: chargebacks, presentments again, adjustments. Minor units.
create table payments.presentment (
  shard         text not null,
  id            text not null,       -- <exchange>/<kind>-<n>
  exchange      text not null,
  kind          text not null,       -- chargeback | representment | credit-adjustment | debit-adjustment
  acquirer      text not null,
  issuer        text not null,
  amount        int8 not null,
  rrn           text not null,
  words         text not null,
  business_date date not null,
  cleared_on    date,
  at            timestamptz not null,
  primary key (shard, id)
);
create index presentment_uncleared on payments.presentment (shard, business_date) where cleared_on is null;

-- A line of a day's clearing. It never changes.
create table payments.clearing_line (
  shard       text not null,
  id          text not null,
  date        date not null,
  payment     text not null,         -- the exchange with which the payment began
  original    text not null,
  kind        text not null,
  acquirer    text not null,
  issuer      text not null,
  amount      int8 not null,
  interchange int8 not null,
  network     int8 not null,
  rrn         text not null,
  primary key (shard, id)
);
create index clearing_line_day on payments.clearing_line (shard, date, id);
create index clearing_line_payment on payments.clearing_line (shard, payment);

-- What a member's file of a day says; its text is made of the lines, and has this digest.
create table payments.clearing_file (
  shard  text not null,
  id     text not null,              -- <date>|<member>
  date   date not null,
  member text not null,
  lines  int8 not null,
  sum    int8 not null,
  net    int8 not null,              -- what it has to receive; below zero: to pay
  fees   int8 not null,              -- the network's, of this member
  digest text not null,
  at     timestamptz not null,
  primary key (shard, id)
);

-- A settlement date of the network.
create table payments.clearing_day (
  shard      text not null,
  id         text not null,          -- the date
  state      text not null,          -- closed | settled
  files      int4 not null,
  fees       int8 not null,
  settles_on date not null,
  primary key (shard, id)
);
create index clearing_day_open on payments.clearing_day (shard, settles_on) where state = 'closed';

-- What the network told the settlement bank to move. It never changes.
create table payments.settlement_order (
  shard      text not null,
  id         text not null,          -- <date>|<member>
  member     text not null,
  date       date not null,
  amount     int8 not null,          -- to the member; below zero: from it
  settled_on date not null,
  at         timestamptz not null,
  primary key (shard, id)
);
create index settlement_order_day on payments.settlement_order (shard, settled_on, member);
