create schema if not exists ending;

-- The exit of a pilot, on the register's shard. All its history is in the facts.
create table ending.exit (
  shard       text not null,
  id          text not null,         -- the pilot
  class       text not null,         -- normal | risky | non-performing
  version     int4 not null,         -- of the declaration whose plan is carried out
  state       text not null,         -- proposed | under-way | ended
  reason      text not null,
  begun_by    text not null,         -- role
  officer     text not null,         -- who proposed or began it
  trigger     text,                  -- of the declaration, where one began it
  proposed_at timestamptz,
  started_at  timestamptz,
  ended_at    timestamptz,
  current     int4 not null,         -- the step that is open or at work; 0 before and after
  look_at     timestamptz,           -- when the program looks again
  due_at      timestamptz,           -- when the current step is overdue, unless it was said already
  steps       jsonb not null,
  primary key (shard, id)
);

-- Classes that a person set, on the pilot's shard; what the program computes is not kept.
create table ending.customer_class (
  shard  text not null,
  id     text not null,              -- the customer
  class  text not null,
  reason text not null,
  by     text not null,
  at     timestamptz not null,
  primary key (shard, id)
);
