-- A drawing that is to be renewed on the day it matures (无还本续贷): the new contract is signed before, and takes effect on that day.
create table lending.renewal (
  shard        text not null,
  id           text not null,       -- the drawing that matures
  loan         text not null,
  customer     text not null,
  product      text not null,
  state        text not null,       -- signed | renewed | withdrawn | stopped | missed
  application  text not null,       -- on which the bank decided afresh
  next_loan    text not null,       -- the number of the new contract
  amount       int8 not null,       -- signed for, minor units
  renewed      int8 not null,       -- what of it was drawn, minor units
  signed_on    date not null,
  matures_on   date not null,       -- the day
  short_on     date,                -- the day came, and interest could not be paid from own money
  ended_on     date,
  because      jsonb,               -- reason: why it was stopped or missed
  payment      text,                -- on the old loan, by which it was repaid
  contract     jsonb not null,      -- what was signed
  primary key (shard, id)
);
create index on lending.renewal (shard, matures_on, id) where state = 'signed';
create index on lending.renewal (shard, customer);
create index on lending.renewal (shard, next_loan);

-- What a loan renews; a loan that renews nothing has no row.
create table lending.lineage (
  shard          text not null,
  id             text not null,     -- the loan
  from_loan      text not null,
  from_drawing   text not null,
  times          int4 not null,     -- renewals up to this loan
  first_drawn_on date not null,     -- since when the money is out
  signed_on      date not null,     -- the new contract, which took effect later
  primary key (shard, id)
);
create index on lending.lineage (shard, from_loan);
