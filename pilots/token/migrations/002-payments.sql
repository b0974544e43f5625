-- Payments of which the holder said that it was somebody else. What is done about the money is a dispute of the engine.
create table token.report (
  shard       text not null,
  id          text not null,         -- the payment
  customer    text not null,
  token       text not null,
  disputed    bool not null,         -- false: no money was taken
  reported_at timestamptz not null,
  primary key (shard, id)
);

-- How far payments were told to their holders: those after (at, after) and before known_until come next.
create table token.told_until (
  shard       text not null,
  id          text not null,
  at          timestamptz not null,
  after       text not null,
  known_until timestamptz not null,  -- whatever was answered before this is committed
  primary key (shard, id)
);
