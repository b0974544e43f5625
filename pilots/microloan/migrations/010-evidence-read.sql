-- The tax records of some days, for the drift of the invoice model.
create index on microloan.evidence (shard, base, read_on);
