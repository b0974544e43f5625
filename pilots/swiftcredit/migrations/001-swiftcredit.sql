create schema if not exists swiftcredit;

-- What is remembered of a party apart from its cases.
create table swiftcredit.customer (
  shard      text not null,
  id         text not null,
  open_cases int4 not null,
  kept_until date,                           -- the law wants contracts kept until then
  primary key (shard, id)
);

-- A case file: one loan on one home, from the first word to the released mortgage. Its number is the contract's, too.
create table swiftcredit.case_file (
  shard              text not null,
  id                 text not null,
  customer           text not null,
  edition            text not null,          -- enterprise | personal
  channel            text not null,          -- online | counter: who works on it now
  state              text not null,          -- open | approved | declined | signed | closing | closed | withdrawn | rescinded
  amount             int8 not null,          -- asked for, minor units
  term_months        int4 not null,          -- of a drawing
  purpose            text not null,
  company            jsonb,                  -- sections as they were filled in; emptied when the case is closed
  owner              jsonb,
  home               jsonb,
  ownership          jsonb,
  control            jsonb,                  -- actual controller, guarantees weighed, beneficial owners
  bureau             jsonb,                  -- the report that the decision used
  offer              jsonb,                  -- the decision
  value_amount       int8,                   -- in force; see swiftcredit.valuation
  value_low          int8,
  valued_on          date,
  ltv_bps            int4,
  valuations         int4 not null,          -- ever
  steps              int4 not null,
  guarantee          jsonb,                  -- who signed it, when, how
  guarantee_required bool not null,
  opened_on          date not null,
  opened_at          timestamptz not null,
  offer_until        date,
  rescind_until      timestamptz,
  settled_on         date,
  primary key (shard, id)
) with (fillfactor = 70);
create index on swiftcredit.case_file (shard, customer, opened_at);
create index on swiftcredit.case_file (shard, state, opened_at);

-- Who did what in a case, where; it never changes.
create table swiftcredit.step (
  shard     text not null,
  id        text not null,                   -- case.n
  case_file text not null,
  n         int4 not null,
  what      text not null,
  channel   text not null,
  role      text not null,
  by        text not null,                   -- the person; the party where none is known
  at        timestamptz not null,
  note      text,
  primary key (shard, id)
);
create index on swiftcredit.step (shard, case_file, n);

-- What the home was thought to be worth, by whom, on which evidence.
create table swiftcredit.valuation (
  shard        text not null,
  id           text not null,                -- case.n
  case_file    text not null,
  n            int4 not null,
  method       text not null,                -- automatic | manual
  model        text,
  value_amount int8 not null,
  low          int8 not null,
  high         int8 not null,
  valued_on    date not null,
  comparables  jsonb not null,
  evidence     text,                         -- document
  words        text,
  proposed_by  text,
  confirmed_by text,
  state        text not null,                -- in-force | proposed | rejected | past
  primary key (shard, id)
);
create index on swiftcredit.valuation (shard, case_file, n);

-- A mortgage as the registry knows it; it secures from registration on (Civil Code art. 402).
create table swiftcredit.mortgage (
  shard         text not null,
  id            text not null,               -- the case
  customer      text not null,
  deed          text not null,
  secured       int8 not null,               -- maximum secured amount
  state         text not null,               -- applied | registered | refused | release-applied | released
  reference     text not null,               -- of the application at the registry
  filed_on      date not null,
  certificate   text,
  registered_on date,
  release_due   date,
  released_on   date,
  words         text,                        -- the registry's, where it refused
  primary key (shard, id)
);
create index on swiftcredit.mortgage (shard, state);

-- What one actual controller's companies and their owner have between them.
create table swiftcredit.controller (
  shard  text not null,
  id     text not null,
  limits int8 not null,                      -- signed and not closed
  cases  int4 not null,
  primary key (shard, id)
);
