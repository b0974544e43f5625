-- A borrower in difficulties asks for other terms; a person answers within a time. One row a request, one file a loan.
create table lending.hardship (
  shard       text not null,
  id          text not null,       -- loan.n
  loan        text not null,
  customer    text not null,
  state       text not null,       -- asked | offered | agreed | done | declined | turned-down | withdrawn
  wish        text not null,       -- pause | smaller | other
  words       text not null,       -- the customer's own
  affordable  int8,                -- a month, minor units, where they said it
  asked_on    date not null,
  due_on      date not null,       -- workdays from then
  offer       jsonb,               -- by an officer: kind, months, words, until
  answer      text,                -- why it was declined
  answered_on date,
  ended_on    date,
  primary key (shard, id)
);
create index on lending.hardship (shard, due_on, id) where state in ('asked', 'agreed');
create index on lending.hardship (shard, customer);
create index on lending.hardship (shard, loan);

create table lending.hardship_file (
  shard    text not null,
  id       text not null,          -- the loan
  requests int4 not null,          -- ever
  open     text,                   -- the request that is not ended
  primary key (shard, id)
);
