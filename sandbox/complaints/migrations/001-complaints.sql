create schema if not exists complaints;

-- The deadlines of both ladders in the admitted declaration, in working days; null where it declares none.
create table complaints.terms (
  shard                   text not null,
  pilot                   text not null,
  digest                  text not null,
  institution             text not null,  -- the party that answers first
  acknowledge_days        int4 not null,
  answer_days             int4 not null,
  association_acknowledge int4,
  association_answer      int4,
  primary key (shard, pilot)
);

-- A complaint holds no word of what is complained of: that is in the openings of its facts.
create table complaints.complaint (
  shard     text not null,
  id        text not null,
  customer  text not null,
  about     text not null,
  channel   text not null,         -- app | phone | counter | mail
  claim     text,                  -- the claim whose decision it is about
  level     text not null,         -- institution | association
  state     text not null,         -- filed | acknowledged | answered | closed
  filed_on  date not null,
  filed_at  timestamptz not null,
  lapses_on date,                  -- last day to escalate after an answer
  closed_on date,
  closed_by text,                  -- complainant | lapse
  primary key (shard, id)
) with (fillfactor = 80);
create index on complaints.complaint (shard, customer, filed_at, id);
create index on complaints.complaint (shard, filed_at, id);
create index on complaints.complaint (shard, lapses_on) where state = 'answered';

-- What became of a complaint at each level.
create table complaints.rung (
  shard           text not null,
  id              text not null,   -- complaint|level
  complaint       text not null,
  level           text not null,
  opened_on       date not null,
  acknowledge_by  date,
  answer_by       date,
  acknowledged_on date,
  answered_on     date,
  words           text not null,   -- the fact whose opening holds what the complainant wrote
  answer          text,            -- and the answer
  overdue         text,            -- the step whose deadline was missed last: acknowledge | answer
  primary key (shard, id)
) with (fillfactor = 80);
create index on complaints.rung (shard, answer_by) where answered_on is null;

create table complaints.complainant (
  shard text not null,
  id    text not null,
  open  int4 not null,
  primary key (shard, id)
) with (fillfactor = 80);
