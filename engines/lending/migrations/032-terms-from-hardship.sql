-- The request of hardship from whose agreed offer new terms were proposed; null: by an officer alone.
alter table lending.restructure add column hardship text;
create index on lending.restructure (shard, loan);
create index on lending.restructure (shard, proposed_on, id) where state = 'proposed';
