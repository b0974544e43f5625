-- What one officer entered of the next rate and another has not confirmed: { from, bps, by }.
alter table lending.benchmark add column proposal jsonb;
