-- A decision of the machine that its customer asked a person to look at; one row a decision.
create table swiftcredit.review (
  shard      text not null,
  id         text not null,           -- the decision: case.n
  customer   text not null,
  state      text not null,           -- asked | overturn-proposed | upheld | overturned
  words      text not null,           -- the customer's own, may be empty
  asked_on   date not null,
  due_on     date not null,           -- workdays from then
  proposal   jsonb,                   -- by one officer, for another to confirm
  answer     text,                    -- what the customer is told
  decided_on date,
  result     text,                    -- the case, with its new decision
  primary key (shard, id)
);
create index on swiftcredit.review (shard, due_on, id) where state in ('asked', 'overturn-proposed');
create index on swiftcredit.review (shard, customer);
