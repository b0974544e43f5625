-- What a mid-period change of rate fixes: interest earned up to a day inside the period.
alter table lending.instalment
  add column earned    int8,       -- of the period's interest, up to earned_on
  add column earned_on date;
update lending.instalment set earned = 0, earned_on = from_on;
alter table lending.instalment alter earned set not null, alter earned_on set not null;

-- A payment on a loan: what was paid and from which date it counts. What it paid of each drawing are repayments.
create table lending.payment (
  shard      text not null,
  id         text not null,        -- loan.rN, also the repayments' id
  loan       text not null,
  n          int4 not null,
  amount     int8 not null,        -- taken of the customer's money
  value_date date not null,        -- from which it counts
  booked_on  date not null,
  preferred  int4,                 -- drawing that was to be repaid early first
  state      text not null,        -- booked | reversed
  primary key (shard, id)
);
