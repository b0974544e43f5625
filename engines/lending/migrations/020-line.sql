-- What a party may owe over all products together, and what of it is taken up.
create table lending.line (
  shard     text not null,
  id        text not null,         -- the party
  approved  int8 not null,
  drawn     int8 not null,         -- principal owed on all loans
  reserved  int8 not null,         -- what signed contracts still promise
  held      bool not null,         -- lowered by a person: no machine raises it
  frozen_on date,
  frozen_by text,                  -- the early warning
  version   int4 not null,
  primary key (shard, id)
) with (fillfactor = 80);

-- What one loan takes up of its party's line.
create table lending.commitment (
  shard    text not null,
  id       text not null,          -- the loan
  customer text not null,
  drawn    int8 not null,
  reserved int8 not null,
  primary key (shard, id)
) with (fillfactor = 80);
create index on lending.commitment (shard, id) where reserved > 0;
create index on lending.commitment (shard, customer);
