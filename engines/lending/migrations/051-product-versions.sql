-- Every version of a product that was ever in force, kept for good, and where work on a product stands.
create table lending.product_version (
  shard        text not null,
  id           text not null,      -- product@version
  of_product   text not null,
  version      int4 not null,
  title        jsonb not null,
  currency     text not null,
  minimum      int8 not null,
  maximum      int8 not null,
  draw_minimum int8 not null,
  spread_bps   int4 not null,
  term_min     int4 not null,
  term_max     int4 not null,
  offer_days   int4 not null,
  limit_months int4 not null,
  revolving    bool not null,
  terms        jsonb not null,
  granting     jsonb not null,
  offered      bool not null,
  example      bool not null,
  previous     int4,               -- the version that was in force before it
  proposed_by  text not null,
  released_by  text not null,
  released_on  date,               -- null: before versions were kept
  reason       text not null,
  primary key (shard, id)
);
create index on lending.product_version (shard, of_product, version);

create table lending.product_desk (
  shard       text not null,
  id          text not null,       -- the product
  versions    int4 not null,       -- ever in force
  previous    int4,                -- in force before the one that is
  proposal    jsonb,               -- by one officer, for another to release
  rolled_back jsonb,
  primary key (shard, id)
);

insert into lending.product_version
  select shard, id || '@' || version, id, version, title, currency, minimum, maximum, draw_minimum, spread_bps, term_min, term_max,
    offer_days, limit_months, revolving, terms, granting, offered, example, null, 'system', 'system', null, 'sample'
  from lending.product;
insert into lending.product_desk select shard, id, version, null, null, null from lending.product;
