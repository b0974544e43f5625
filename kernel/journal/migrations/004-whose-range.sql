-- Whose facts a range holds. A full one would cost 2 µs a fact to index (256 entries, at 12 µs for a whole operation), so
-- only those of quiet hours are, which are the many; the full ones are read one after another, 39,000 for 10 million facts.
create index on journal.range using gin (subjects) where count <= 16;
create index on journal.range (origin, shard, last) where count > 16;
