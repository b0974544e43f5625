-- How much impairment loss the lender plans for a quarter; the booked is measured against it.
create table lending.provision_plan (
  shard      text not null,
  id         text not null,        -- quarter, e.g. 2026-Q1
  amount     int8 not null,        -- minor units
  version    int4 not null,
  planned_by text not null,
  planned_on date not null,
  primary key (shard, id)
);
