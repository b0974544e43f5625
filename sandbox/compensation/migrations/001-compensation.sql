create schema if not exists compensation;

-- What the admitted declaration promises about compensation, as the pilot's shard last took it over.
create table compensation.terms (
  shard           text not null,
  pilot           text not null,
  digest          text not null,   -- of the declaration that the mandate names
  institution     text not null,   -- the party that operates the pilot
  currency        text not null,
  minimum         int8 not null,   -- minor units; below it the fund raises an alarm
  decide_days     int4 not null,   -- working days
  pay_days        int4 not null,
  claim_maximum   int8,            -- most that one claim may be paid; null: what was claimed
  four_eyes_above int8 not null,
  taken_at        timestamptz not null,
  primary key (shard, pilot)
);

-- The fund beside its ledger account: totals, and the queue of what was accepted and not yet paid.
create table compensation.fund (
  shard    text not null,
  id       text not null,
  paid_in  int8 not null,
  paid_out int8 not null,
  open     int8 not null,          -- claims that wait for a decision
  paid     int8 not null,
  refused  int8 not null,
  head     int8 not null,          -- ticket that is paid next
  tail     int8 not null,          -- ticket that is given next; equal: nobody waits
  owed     int8 not null,          -- sum of those that wait
  below    bool not null,          -- the alarm: below the declared minimum
  primary key (shard, id)
) with (fillfactor = 80);

create table compensation.claim (
  shard       text not null,
  id          text not null,
  customer    text not null,
  cause       text not null,       -- unauthorised-use | platform-defect | wrong-charge | other
  currency    text not null,
  claimed     int8 not null,
  state       text not null,       -- filed | proposed | waiting | paid | refused
  filed_on    date not null,
  filed_at    timestamptz not null,
  decide_by   date not null,
  words       text not null,       -- the fact whose opening holds what the customer wrote
  proposed    int8,
  proposed_by text,
  accepted    int8,
  decided_on  date,
  answer      text,                -- the fact whose opening holds the institution's words
  reason      text,                -- of a refusal, from a closed list
  ticket      int8,                -- its place in the queue while the fund has too little
  pay_by      date,
  paid_on     date,
  overdue     bool not null,       -- once missed, for good
  payout      text,                -- the payout to the harmed that it belongs to
  primary key (shard, id)
) with (fillfactor = 70);
create index on compensation.claim (shard, customer, filed_at, id);
create index on compensation.claim (shard, filed_at, id);
create index on compensation.claim (shard, ticket) where state = 'waiting';
create index on compensation.claim (shard, decide_by) where state in ('filed', 'proposed');

-- How many claims a customer has under way.
create table compensation.claimant (
  shard text not null,
  id    text not null,             -- the party
  open  int4 not null,
  primary key (shard, id)
) with (fillfactor = 80);

-- Money for all whom one defect harmed, found by query and paid without asking. Its work list is the run `payout:<id>`.
create table compensation.payout (
  shard       text not null,
  id          text not null,
  incident    text not null,       -- which defect, by the number of its incident
  harmed      text not null,       -- the pilot's query that finds whom it hurt
  from_on     date not null,       -- the defect's first and last business date
  to_on       date not null,
  state       text not null,       -- asked | planned | approved | closed
  asked_by    text not null,
  approved_by text,
  count       int8 not null,       -- as planned
  sum         int8 not null,
  paid        int8 not null,
  paid_sum    int8 not null,
  asked_at    timestamptz not null,
  closed_at   timestamptz,
  primary key (shard, id)
);
create index on compensation.claim (shard, payout) where payout is not null;
