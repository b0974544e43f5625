-- The case in which assets for an overdue loan are listed and the court is asked to seal them; one row a loan.
create table lending.preservation (
  shard         text not null,
  id            text not null,     -- the loan
  customer      text not null,
  product       text not null,
  state         text not null,     -- inventory | applied | granted | dismissed | lapsed | sued | judged | closed
  timing        text,              -- pre-suit | in-suit
  court         text,
  amount        int8 not null,     -- to be preserved, minor units
  security      int8 not null,     -- offered
  security_kind text,
  applied_on    date,
  ruled_on      date,
  sue_by        date,              -- of a pre-suit preservation, once something is sealed
  sued_on       date,
  case_number   text,
  assets        int4 not null,
  papers        jsonb not null,    -- [{ kind, text, digest, by, on }]
  opened_on     date not null,
  closed_on     date,
  outcome       text,
  primary key (shard, id)
);
create index on lending.preservation (shard, sue_by) where state = 'granted' and sued_on is null;

-- An asset of somebody who answers for the loan, and the court's seal on it.
create table lending.seal (
  shard       text not null,
  id          text not null,       -- loan.sN
  loan        text not null,
  n           int4 not null,
  kind        text not null,       -- deposit | movable | real-estate | other-right
  owner       text not null,
  description text not null,
  value       int8 not null,       -- as estimated, minor units
  collateral  bool not null,
  state       text not null,       -- listed | waiting | sealed | expired | lapsed | released | realised
  place       int4 not null,       -- in line; 1 holds it
  sealed_on   date,
  until       date,
  renewals    int4 not null,
  realised    int8 not null,
  primary key (shard, id)
);
create index on lending.seal (shard, until) where state = 'sealed';
