-- A refund's or completion's own retrieval reference number, by which people look for it.
create index movement_rrn on payments.movement (shard, rrn);
