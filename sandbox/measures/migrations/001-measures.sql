create schema if not exists measures;

-- What each measure was at the end of each business date, as it was published: a fact, and never again another.
create table measures.total (
  shard         text not null,
  id            text not null,             -- measure|date
  measure       text not null,
  business_date date not null,
  value         text,                      -- decimal; minor units for money; null: no value yet
  operation     int8 not null,             -- whose n-th fact proves it
  n             int4 not null,
  published_at  timestamptz not null,
  primary key (shard, id)
);
create index on measures.total (shard, measure, business_date);
create index on measures.total (shard, business_date);

-- Where two ways of sensing one declared figure said different things: the alarm, once a business date.
create table measures.disagreement (
  shard         text not null,
  id            text not null,             -- figure|date
  figure        text not null,
  business_date date not null,
  senses        jsonb not null,            -- [{ measure, sensed, value }]
  operation     int8 not null,
  found_at      timestamptz not null,
  primary key (shard, id)
);
