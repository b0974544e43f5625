-- The counter's list of all cases, the newest first.
create index on swiftcredit.case_file (shard, opened_at, id);
