-- Who is to be forgotten on a day is found without looking at everybody.
create index customer_kept on swiftcredit.customer (shard, kept_until) where kept_until is not null;
