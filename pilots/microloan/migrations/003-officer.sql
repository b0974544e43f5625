create index on microloan.application (shard, applied_at, id);
