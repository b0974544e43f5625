-- Why the network did not take a claim: the difference is open again.
alter table payments.difference add column refused text;

-- Which claims an adjustment answers: `<member>|<difference>`; both members may ask for the same one.
alter table payments.presentment add column claims jsonb not null default '[]';

-- How people ended a sale that was stuck: what one found out and another confirmed.
create table payments.stuck_end (
  shard        text not null,
  id           text not null,        -- the sale
  way          text not null,        -- approved | reversed
  words        text not null,
  by           text not null,
  proposed_at  timestamptz not null,
  confirmed_by text,
  ended_at     timestamptz,
  primary key (shard, id)
);
