-- How each borrower is watched: when read last and next, and the warning that stands.
create table lending.watch (
  shard    text not null,
  id       text not null,          -- the party
  state    text not null,          -- watched | unread: no consent
  read_on  date,
  next_on  date not null,
  readings int4 not null,
  calm     int4 not null,          -- readings in a row without an alarm
  warning  text,
  warnings int4 not null,
  primary key (shard, id)
) with (fillfactor = 80);

-- Figures of a reading and its judgement; what the sources said themselves is not kept.
create table lending.reading (
  shard     text not null,
  id        text not null,         -- party.n
  customer  text not null,
  read_on   date not null,
  simulated bool not null,
  rules     text not null,         -- their version
  figures   jsonb not null,
  silent    jsonb not null,        -- sources that did not answer
  level     text,
  found     jsonb not null,
  primary key (shard, id)
);
create index on lending.reading (shard, customer, read_on);

-- An early warning from its reading to its end.
create table lending.warning (
  shard       text not null,
  id          text not null,       -- party.w.n
  customer    text not null,
  state       text not null,       -- open | frozen | objected | upheld | lifted | closed
  level       text not null,       -- notice | warning | alarm
  simulated   bool not null,
  rules       text not null,
  found       jsonb not null,
  raised_on   date not null,
  frozen_on   date,
  words       text,                -- the customer's objection
  objected_on date,
  due_on      date,                -- a person answers by then
  answer      text,
  answered_on date,
  officer     text,
  primary key (shard, id)
) with (fillfactor = 80);
create index on lending.warning (shard, due_on, raised_on, id) where state in ('open', 'frozen', 'objected');
create index on lending.warning (shard, customer);

-- The simulated world's: what happens to a sample firm.
create table lending.sample_firm (
  shard    text not null,
  id       text not null,
  scenario text not null,
  since    text not null,          -- month
  primary key (shard, id)
);
