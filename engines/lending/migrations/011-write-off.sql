-- What classification reads of a restructured loan.
alter table lending.loan
  add column restructures    int4 not null default 0,
  add column restructured_on date,                      -- of the last one
  add column observed_until  date,                      -- its observation period's last day
  add column restructured_bad bool not null default false; -- it was non-performing when it was restructured

-- A loan that left the balance sheet as a loss, and the claim that goes on; one row a loan.
create table lending.write_off (
  shard            text not null,
  id               text not null,     -- the loan
  customer         text not null,
  region           text not null,
  product          text not null,
  state            text not null,     -- proposed | given-back | written-off | recovered | sold
  ground           text not null,
  words            text not null,
  evidence         jsonb not null,    -- [{ kind, text, digest }]
  proposed_by      text not null,
  proposed_on      date not null,
  approvals        jsonb not null,    -- persons beside the one who proposed
  approvals_needed int4 not null,
  written_off_on   date,
  principal        int8 not null,     -- owed when it left, minor units
  interest         int8 not null,
  overdue          int8 not null,     -- penalty and compound interest
  rate_bps         int4 not null,     -- of the claim since
  later            int8 not null,     -- penalty since then, up to later_to: in no account
  later_to         date,
  paid_principal   int8 not null,
  paid_interest    int8 not null,
  paid_overdue     int8 not null,
  paid_later       int8 not null,
  receipts         int4 not null,
  primary key (shard, id)
);
create index on lending.write_off (shard, state, proposed_on, id);

-- What came in for a written-off loan; it never changes.
create table lending.receipt (
  shard       text not null,
  id          text not null,          -- loan.wN
  loan        text not null,
  customer    text not null,
  received_on date not null,
  source      text not null,          -- account | outside
  principal   int8 not null,
  interest    int8 not null,
  overdue     int8 not null,
  later       int8 not null,
  primary key (shard, id)
);
create index on lending.receipt (shard, loan, received_on);
