-- Where an item stands in its run's list: they are done in that order.
alter table runs.item
  add column n int4 not null default 0;
