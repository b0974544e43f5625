-- Facts without their entries, hashes and openings: what counts and measures need. Those are nine tenths of the bytes, and
-- a bundle's columns are read as a whole.
create view journal.occurrence as
  select b.shard, coalesce(u.operation, b.operation[1]) as operation, coalesce(u.n, b.n[1]) as n,
    coalesce(u.kind, b.kind[1]) as kind, u.subject, coalesce(u.business_date, b.business_date[1]) as business_date,
    coalesce(u.at, b.at[1]) as at
  from journal.fact_bundle b,
  unnest(b.operation, b.n, b.kind, b.subject, b.business_date, b.at) as u(operation, n, kind, subject, business_date, at);
