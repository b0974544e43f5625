-- How an asset that secures a loan is turned into money; one row an asset of the inventory.
create table lending.realisation (
  shard             text not null,
  id                text not null,     -- loan.sN, the asset's
  loan              text not null,
  asset             int4 not null,
  kind              text not null,     -- of asset: deposit | movable | real-estate | other-right
  customer          text not null,
  product           text not null,
  state             text not null,     -- opened | based | appraised | announced | unsold | taking | sold | proposed | distributed | ended
  route             text,              -- judgment | security-proceedings | agreement
  owned_by_borrower bool not null,
  shelter           jsonb not null,    -- { kind, monthlyRent, years }
  appraised         int8 not null,     -- minor units, as all amounts
  appraised_on      date,
  valid_until       date,
  rounds            jsonb not null,    -- [{ n, kind, reserve, announcedOn, on, until, ended, price, forfeited }]
  price             int8 not null,
  forfeited         int8 not null,     -- by bidders who did not pay
  sold_on           date,
  taken             bool not null,     -- by the bank, in payment
  dispose_by        date,              -- of what the bank took
  wanted            jsonb,             -- proposed costs and others' claims
  distribution      jsonb,             -- who has what
  proposed_by       text,
  decided_by        text,
  distributed_on    date,
  papers            jsonb not null,    -- [{ step, text, digest, by, on }]
  opened_on         date not null,
  closed_on         date,
  outcome           text,              -- sold | taken | paid | withdrawn | in-vain | protected
  primary key (shard, id)
);
create index on lending.realisation (shard, state, opened_on, id);
create index on lending.realisation (shard, loan);
