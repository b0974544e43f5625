-- What was read of a customer for what a loan is to stand on: figures, by the customer's consent.
create table microloan.evidence (
  shard      text not null,
  id         text not null,           -- party|base
  customer   text not null,
  base       text not null,           -- tax | assets | mortgage
  state      text not null,           -- asked | read
  asked_on   date not null,
  read_on    date,
  good_until date,
  simulated  bool not null,
  facts      jsonb,
  primary key (shard, id)
);
create index on microloan.evidence (shard, customer);
