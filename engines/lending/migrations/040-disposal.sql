-- Bad loans that are sold, or given to an agency for collection, together.
create table lending.disposal_pool (
  shard            text not null,
  id               text not null,
  name             text not null,
  form             text not null,     -- sale | outsourcing
  state            text not null,     -- draft | frozen | offered | opened | failed | proposed | awarded | paid | completed | ended | withdrawn
  numbered         int4 not null,
  listed           jsonb not null,    -- loans in it now
  debtors          int4 not null,
  regions          jsonb not null,    -- provinces of its loans at the cut-off
  principal        int8 not null,     -- at the cut-off, minor units
  claim            int8 not null,     -- principal, interest and penalty, on and off the books
  built_by         text not null,
  built_on         date not null,
  cut_off          date,
  round            int4 not null,
  invited          jsonb not null,
  closes_at        timestamptz,
  reveal_until     timestamptz,
  reserve_seal     text,              -- SHA-256, lower-case hex
  reserve_by       text,
  reserve          int8,              -- known since the opening
  openers          jsonb not null,    -- the two officers
  opened_on        date,
  winner           text,
  price            int8,              -- minor units; of an outsourcing hundredths of a percent
  proposed_by      text,
  award_words      text,
  approvals        jsonb not null,
  approvals_needed int4 not null,
  awarded_on       date,
  term_months      int4,
  term_until       date,
  paid_on          date,
  payment          text,
  clearing         int8 not null,     -- of the price, on the clearing account
  left_count       int4 not null,     -- neither passed nor fallen out
  returned         int8 not null,     -- of the price, for what fell out
  passed           int8 not null,     -- came in since the cut-off
  result           int8 not null,     -- gain above zero
  commission       int8 not null,
  ended_on         date,
  ended_words      text,
  ended_by         text,
  primary key (shard, id)
);
create index on lending.disposal_pool (shard, state, id);

-- A loan of a pool, with what bidders are told of it, as of the cut-off.
create table lending.disposal_item (
  shard           text not null,
  id              text not null,      -- pool.loan
  pool            text not null,
  n               int4 not null,      -- what bidders call it
  loan            text not null,
  customer        text not null,
  region          text not null,
  product         text not null,
  state           text not null,      -- listed | removed | passed | fell-out | with-agency | returned
  books           text not null,      -- on | off: written off
  principal       int8 not null,
  interest        int8 not null,      -- and penalty, on the balance sheet
  interest_off    int8 not null,      -- and penalty, off it
  days            int4 not null,      -- past due
  tier            text not null,
  collateral      int8,               -- low end of its value
  contacts        int4 not null,
  promises_broken int4 not null,
  court           text,               -- state of its preservation case
  received_before int8 not null,      -- all money it had taken at the cut-off
  restructures    int4 not null,
  claim_from      int8 not null,      -- its place among all claims: shares of a price telescope
  claim_to        int8 not null,
  share           int8,
  passed          int8 not null,
  result          int8 not null,
  commission      int8 not null,
  fell_out        text,
  ended_on        date,
  primary key (shard, id)
);
create index on lending.disposal_item (shard, pool, n);
create index on lending.disposal_item (shard, state, id) where state in ('listed', 'with-agency');

-- In which pool a loan is now.
create table lending.disposal_hold (
  shard text not null,
  id    text not null,                -- the loan
  pool  text,
  primary key (shard, id)
);

create table lending.disposal_bid (
  shard       text not null,
  id          text not null,          -- pool.round.bidder
  pool        text not null,
  round       int4 not null,
  bidder      text not null,
  seal        text not null,          -- SHA-256, lower-case hex
  sealed_at   timestamptz not null,
  versions    int4 not null,
  value       int8,                   -- known since it was revealed, shown since the opening
  revealed_at timestamptz,
  primary key (shard, id)
);
create index on lending.disposal_bid (shard, pool, round);

-- Firms that may be invited, with their licences.
create table lending.buyer (
  shard          text not null,
  id             text not null,
  name           text not null,
  kind           text not null,       -- national-amc | local-amc | agency
  licence        text not null,
  licensed_until date not null,
  regions        jsonb not null,
  pay_to         jsonb not null,      -- { holder, bank, account }
  contact        text not null,
  registered_by  text not null,
  registered_on  date not null,
  primary key (shard, id)
);

-- A claim that passed to a buyer, and how its debtor was told.
create table lending.assignment (
  shard       text not null,
  id          text not null,          -- the loan
  pool        text not null,
  customer    text not null,
  product     text not null,
  buyer       text not null,
  buyer_name  text not null,
  contact     text not null,
  pay_to      jsonb not null,
  assigned_on date not null,
  claim       int8 not null,
  notice      jsonb not null,         -- in three languages
  told_on     date,
  services    jsonb not null,         -- [{ to, how, on, by, words, digest }]
  payments    int4 not null,
  primary key (shard, id)
);
create index on lending.assignment (shard, told_on, assigned_on);

-- Money that still came to the bank for a claim that had passed.
create table lending.passed_on (
  shard       text not null,
  id          text not null,          -- loan.aN
  loan        text not null,
  customer    text not null,
  buyer       text not null,
  amount      int8 not null,
  source      text not null,          -- account | outside
  received_on date not null,
  paid_on     date,
  primary key (shard, id)
);
create index on lending.passed_on (shard, id) where paid_on is null;

-- The agency that has a case; null: the bank.
alter table lending.collection_case add column agency text;
