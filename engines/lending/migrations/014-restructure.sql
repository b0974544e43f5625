-- New terms for a loan whose borrower can't keep the old ones.
create table lending.restructure (
  shard         text not null,
  id            text not null,   -- loan.xN
  loan          text not null,
  customer      text not null,
  product       text not null,
  state         text not null,   -- proposed | given-back | approved | accepted | declined
  months        int4 not null,   -- from the day on which it is accepted
  grace_periods int4 not null,   -- of interest only
  words         text not null,
  proposed_by   text not null,
  proposed_on   date not null,
  approved_by   text,
  until         date,            -- the customer may accept
  ended_on      date,
  principal     int8 not null,   -- planned anew, minor units
  paid          int8 not null,   -- interest and penalty up to the day
  drawing       text,            -- the new one
  primary key (shard, id)
);
create index on lending.restructure (shard, customer);
