-- How each loan stands since the last night, as the books see it: how late, in which tier and stage, with which allowance.
-- The sums over all loans are the ledger's accounts.
create table lending.standing (
  shard       text not null,
  id          text not null,       -- the loan
  as_of       date,                -- null: no night has looked at it
  days        int4 not null,       -- past due
  tier        text not null,       -- normal | special-mention | substandard | doubtful | loss
  because     text not null,       -- the rule that decided
  told        text not null,       -- the tier of which the last fact was written
  stage       int4 not null,       -- 1 | 2 | 3
  clean_since date,                -- nothing late since, while non-performing
  calm_since  date,                -- no sign of more risk since
  pd_signed   int4 not null,       -- class of the master scale on signing
  pd_rated    int4 not null,       -- by the last rating
  pd_class    int4 not null,       -- now
  loss        int8 not null,       -- expected, of what is drawn
  allowance   int8 not null,       -- laid aside for it: of bank/loan-loss-allowance
  commitment  int8 not null,       -- laid aside for what may still be drawn: of bank/commitment-provision
  unwound     int8 not null,       -- carried remainder of the interest on the net amount, in 3,600,000ths
  primary key (shard, id)
) with (fillfactor = 50);

-- What officers judged of a loan beside the rules: one proposes, another one approves.
create table lending.judgement (
  shard       text not null,
  id          text not null,       -- the loan
  customer    text not null,
  tier        text,                -- in force; null: none
  proposed    text,                -- waits for a second officer; normal: to lift what is in force
  words       text not null,
  proposed_by text not null,
  proposed_on date not null,
  decided_by  text,
  decided_on  date,
  primary key (shard, id)
);

-- Delays for operational or technical causes: what fell due within the window is excused for seven days.
create table lending.delay (
  shard       text not null,
  id          text not null,
  from_on     date not null,
  to_on       date not null,
  words       text not null,
  state       text not null,       -- proposed | declared
  proposed_by text not null,
  declared_by text,
  primary key (shard, id)
);

alter table lending.borrower
  add column overdue_elsewhere_bps int4 not null default 0;  -- of the debt to any bank, what is over 90 days overdue

-- The last instalment of what is drawn: how long expected losses are reckoned for.
create index drawing_open on lending.drawing (shard, loan, matures_on) where state = 'open';
