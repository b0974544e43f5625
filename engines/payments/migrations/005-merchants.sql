-- Merchants of an acquirer: who may ask, and what a message says of the shop.
create table payments.merchant (
  shard     text not null,
  id        text not null,       -- field 42 of ISO 8583, 15 characters
  party     text not null,       -- who signs in for it
  terminal  text not null,       -- field 41
  name      text not null,       -- field 43
  place     text not null,
  country   text not null,       -- ISO 3166-1 alpha-3
  category  text not null,       -- ISO 18245
  requestor text not null,       -- its token requestor, 11 digits
  primary key (shard, id)
);
create unique index merchant_party on payments.merchant (shard, party);

create index sale_merchant on payments.sale (shard, merchant, at, id);

-- What a merchant gives up again is under way, too.
drop index payments.sale_open;
create index sale_open on payments.sale (shard, state) where state in ('sending', 'unknown', 'voiding');
