-- The life cycle in full. Counts that a decision needs are kept on the pilot's row; all history is in the facts.
alter table register.pilot
  add column saves             int4 not null default 0,     -- of the draft, ever
  add column steps             int4 not null default 0,     -- taken, ever
  add column unanswered        int4 not null default 0,     -- shown comments without an answer
  add column questions_open    int4 not null default 0,
  add column questions_waiting int4 not null default 0,     -- of these, where the institution owes an answer
  add column proposal          jsonb,                       -- what one officer proposed and another may approve
  add column conditions        jsonb not null default '[]',
  add column drill_report      jsonb,                       -- until the supervisor confirms it
  add column suspensions       jsonb not null default '[]',
  add column amendment         int4,                        -- version that is being decided
  add column amendment_state   text,                        -- submitted | disclosed
  add column ends_on           date,
  add column new_until         timestamptz,                 -- no new business after this instant
  add column new_until_for     text;                        -- assessment | drill | end-date

-- What the institution saved last; the newest slots only.
create table register.draft (
  shard    text not null,
  id       text not null,             -- pilot|slot
  pilot    text not null,
  save     int4 not null,
  document jsonb not null,
  at       timestamptz not null,
  primary key (shard, id)
);
create index on register.draft (shard, pilot, save);

-- One thread a question.
create table register.question (
  shard    text not null,
  id       text not null,
  pilot    text not null,
  version  int4 not null,
  section  text not null,             -- of the declaration, or empty
  state    text not null,             -- asked | answered | settled
  messages jsonb not null,            -- [{ by, body, at }]
  at       timestamptz not null,
  primary key (shard, id)
);
create index on register.question (shard, pilot, at);

-- Each step, for the story and for the clock of who waits for whom.
create table register.step (
  shard     text not null,
  id        text not null,
  pilot     text not null,
  n         int4 not null,
  kind      text not null,            -- of its fact
  state     text not null,            -- after it
  by        text not null,            -- role
  waits_for text,                     -- after it: institution | supervisor | public
  until     timestamptz,              -- end of the comment window, where the public is waited for
  then_for  text,                     -- who is waited for once it is over
  version   int4 not null,
  detail    jsonb not null,
  at        timestamptz not null,
  operation int8 not null,            -- whose first fact proves it
  primary key (shard, id)
);
create index on register.step (shard, pilot, n);

alter table register.comment
  add column held text;               -- why it is not shown; null: it is
