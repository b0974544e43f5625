-- Who never signed is found by the day on which they enrolled.
create index on microloan.customer (shard, enrolled_on);
