-- All money that repayments ever took: what a promise to pay is judged by.
alter table lending.loan
  add column received int8 not null default 0;
create index on lending.loan (shard, next_due_on) where state = 'active' and next_due_on is not null;

-- How a loan is being collected: one row a loan, opened and closed by its due dates and repayments.
create table lending.collection_case (
  shard           text not null,
  id              text not null,      -- the loan
  customer        text not null,
  product         text not null,
  guarantors      jsonb not null,     -- parties who answer for it
  state           text not null,      -- open | closed
  stage           text not null,      -- notice | early | call | field | legal
  episode         int4 not null,
  opened_on       date not null,
  stage_since     date not null,
  due_on          date not null,      -- of the earliest thing unpaid when last looked at
  messaged        int4,               -- day past due of the last message that went by itself
  collector       text,
  act_by          date,               -- until when a collector must act
  recent          jsonb not null,     -- contacts of the last seven days, which the rules count
  contacts        int4 not null,
  promises        int4 not null,
  promise         text,               -- the one that stands
  promises_broken int4 not null,
  closed_on       date,
  primary key (shard, id)
) with (fillfactor = 80);
create index on lending.collection_case (shard, act_by, id) where state = 'open';

create table lending.contact (
  shard    text not null,
  id       text not null,             -- loan.cN
  loan     text not null,
  customer text not null,
  party    text not null,             -- who was contacted
  channel  text not null,             -- app | sms | call | letter | visit
  stage    text not null,
  script   text not null,
  text     text not null,
  at       timestamptz not null,
  on_date  date not null,             -- theirs
  by       text,                      -- null: the program
  outcome  text not null,
  words    text,
  delivery jsonb,                     -- of a message: when, and whether simulated
  primary key (shard, id)
);
create index on lending.contact (shard, loan, at);

create table lending.promise (
  shard           text not null,
  id              text not null,      -- loan.pN
  loan            text not null,
  customer        text not null,
  amount          int8 not null,      -- minor units
  made_on         date not null,
  due_on          date not null,
  received_before int8 not null,      -- by the loan, ever, when it was made
  state           text not null,      -- open | kept | broken
  ended_on        date,
  by              text not null,
  primary key (shard, id)
);
create index on lending.promise (shard, loan);
