-- A payment that its holder contests; the id is the payment's. Amounts in minor units.
create table payments.dispute (
  shard         text not null,
  id            text not null,
  customer      text not null,
  acquirer      text not null,
  rrn           text not null,
  reason        text not null,
  amount        int8 not null,
  state         text not null,       -- opened | presented | represented | presented-again | arbitration | won | lost | withdrawn
  round         int4 not null,
  due_on        date,                -- until whose end the next step may be taken; null: it is over
  credit_due_on date,                -- until whose end the bank advances the amount; null: it need not, or did
  advanced      int8 not null,       -- credited to the holder before the outcome
  recovered     int8 not null,       -- taken back from the acquirer, by what was presented and came back
  proposal      jsonb,               -- what waits for a second officer
  evidence      jsonb not null,      -- [{ by, words, documents, on }], in their order
  unauthorised  bool not null,       -- confirmed by the bank: it counts as fraud
  bearer        text,                -- of a lost one: holder | bank
  paid_on       date not null,
  opened_on     date not null,
  ended_on      date,
  primary key (shard, id)
);
create index dispute_open on payments.dispute (shard, due_on) where due_on is not null;
create index dispute_customer on payments.dispute (shard, customer);
create index dispute_unauthorised on payments.dispute (shard, paid_on) where unauthorised;
