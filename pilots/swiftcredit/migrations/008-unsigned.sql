-- When the last case of a person ended: who never had a contract is forgotten some years after it. Of those who are known
-- already the years begin today.
alter table swiftcredit.customer add column last_ended date;
update swiftcredit.customer set last_ended = current_date where open_cases = 0;
create index on swiftcredit.customer (shard, last_ended) where last_ended is not null;
