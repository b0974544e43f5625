-- A higher line that one officer proposed and another decides on; the last one of each party.
create table lending.line_raise (
  shard       text not null,
  id          text not null,   -- the party
  state       text not null,   -- proposed | raised | given-back
  from_amount int8 not null,   -- minor units
  to_amount   int8 not null,
  reason      text not null,
  proposed_by text not null,
  proposed_on date not null,
  decided_by  text,
  decided_on  date,
  primary key (shard, id)
);
create index on lending.line_raise (shard, proposed_on, id) where state = 'proposed';
