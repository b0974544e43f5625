-- Whose last loan ended so long ago that they are to be forgotten is found by its day.
create index loan_settled on lending.loan (shard, settled_on) where settled_on is not null;
