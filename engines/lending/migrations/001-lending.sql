create schema if not exists lending;

-- Loan products are data; a lender releases a new version, contracts keep the terms they were signed with.
create table lending.product (
  shard        text not null,
  id           text not null,
  version      int4 not null,
  title        jsonb not null,     -- by locale
  currency     text not null,
  minimum      int8 not null,      -- minor units
  maximum      int8 not null,
  draw_minimum int8 not null,
  spread_bps   int4 not null,      -- over the LPR of the decision's day
  term_min     int4 not null,      -- months
  term_max     int4 not null,
  offer_days   int4 not null,      -- how long an approved offer stands
  limit_months int4 not null,      -- how long a signed limit may be drawn
  revolving    bool not null,      -- principal repaid restores the limit
  terms        jsonb not null,
  granting     jsonb not null,     -- how much and at which spread, by grade
  offered      bool not null,
  example      bool not null,
  primary key (shard, id)
);

-- How a party stands with a lender over all its loans.
create table lending.borrower (
  shard         text not null,
  id            text not null,     -- the party
  region        text not null,     -- GB/T 2260, province level
  loans         int4 not null,     -- ever signed
  loans_overdue int4 not null,
  primary key (shard, id)
);

-- A loan is a signed contract with a limit; a drawing is one drawdown with its own schedule.
create table lending.loan (
  shard           text not null,
  id              text not null,
  customer        text not null,
  region          text not null,
  application     text not null,
  product         text not null,
  version         int4 not null,
  currency        text not null,
  limit_amount    int8 not null,
  draw_minimum    int8 not null,
  drawn_total     int8 not null,   -- all drawdowns ever: a flow
  principal       int8 not null,   -- owed now
  rate_bps        int4 not null,   -- annual
  term_months     int4 not null,
  revolving       bool not null,
  terms           jsonb not null,
  drawings        int4 not null,   -- ever
  repayments      int4 not null,
  open_drawings   jsonb not null,  -- which instalments are not yet paid: what a repayment must load
  signed_on       date not null,
  available_until date not null,
  next_due_on     date,            -- of the earliest unpaid instalment
  overdue_since   date,            -- the earliest missed due date, once the business date has passed it
  state           text not null,   -- active | settled | handed-over
  settled_on      date,
  frozen_on       date,            -- from then on nothing is drawn
  primary key (shard, id)
) with (fillfactor = 80);
create index on lending.loan (shard, customer, id);

create table lending.drawing (
  shard       text not null,
  id          text not null,       -- loan.n
  loan        text not null,
  n           int4 not null,
  customer    text not null,
  amount      int8 not null,
  principal   int8 not null,       -- owed now
  drawn_on    date not null,
  matures_on  date not null,
  instalments int4 not null,
  state       text not null,       -- open | settled | handed-over
  settled_on  date,
  primary key (shard, id)
) with (fillfactor = 80);
create index on lending.drawing (shard, loan, n);

-- What is still planned or owed of a drawing, one row a period. A prepayment re-plans the rows that are not yet due.
create table lending.instalment (
  shard          text not null,
  id             text not null,    -- loan.drawing.n
  loan           text not null,
  drawing        text not null,
  n              int4 not null,
  from_on        date not null,    -- interest runs from here, inclusive
  to_on          date not null,    -- to here, exclusive: the contract's date
  due_on         date not null,    -- the contract's date or the workday after it
  opening        int8 not null,
  principal      int8 not null,
  interest       int8 not null,
  penalty        int8 not null,    -- accrued up to accrued_to
  compound       int8 not null,
  principal_paid int8 not null,
  interest_paid  int8 not null,
  penalty_paid   int8 not null,
  compound_paid  int8 not null,
  accrued_to     date not null,
  state          text not null,    -- planned | due | overdue | paid | dropped
  paid_on        date,
  primary key (shard, id)
) with (fillfactor = 80);
-- What is still to be paid, by its date: the loans that a business date changes, and all that is overdue. Rows of one
-- drawing are found by their ids, which count on from it: a drawdown writes many rows, so they bear no second index.
create index on lending.instalment (shard, due_on) where state in ('planned', 'due', 'overdue');

-- What each repayment paid of each drawing; it never changes.
create table lending.repayment (
  shard     text not null,
  id        text not null,
  loan      text not null,
  drawing   text not null,
  customer  text not null,
  paid_on   date not null,
  at        timestamptz not null,
  currency  text not null,
  penalty   int8 not null,
  compound  int8 not null,
  interest  int8 not null,
  principal int8 not null,
  early     int8 not null,         -- of the principal, what was not yet due
  primary key (shard, id, drawing)
);
create index on lending.repayment (shard, loan, at);

-- A non-performing loan on its way out: one row a loan.
create table lending.recovery (
  shard     text not null,
  id        text not null,         -- the loan
  customer  text not null,
  stage     text not null,         -- collecting | failed | sealing | preserved
  since     date not null,
  documents jsonb not null,        -- [{ stage, text, digest, by, on }]
  primary key (shard, id)
);

-- What the books carry of a loan besides its principal: one row a loan, and their sums are the ledger's accounts.
create table lending.position (
  shard     text not null,
  id        text not null,         -- the loan
  as_of     date,                  -- business date up to which interest is accrued; null: never was
  interest  int8 not null,         -- accrued, posted and unpaid: of bank/interest-receivable
  overdue   int8 not null,         -- penalty and compound interest, likewise: of bank/penalty-receivable
  suspended bool not null,         -- interest goes to the memo and not to income
  primary key (shard, id)
) with (fillfactor = 80);
