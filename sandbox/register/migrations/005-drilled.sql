-- The last drill that counts, from whose own instant its age is reckoned: that of the report which was confirmed, or of
-- a drill that the program did itself.
alter table register.pilot add column drilled jsonb;           -- { passed, at }

update register.pilot p set drilled = (
  select jsonb_build_object(
    'passed', d.kind = 'pilot.drilled',
    'at', to_char(coalesce(r.at, d.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  from register.step d
  left join lateral (
    select s.at from register.step s
    where d.by <> 'system' and s.shard = d.shard and s.pilot = d.pilot and s.kind = 'pilot.drill-reported' and s.n < d.n
    order by s.n desc limit 1) r on true
  where d.shard = p.shard and d.pilot = p.id and d.kind in ('pilot.drilled', 'pilot.drill-failed')
  order by d.n desc limit 1)
where p.drilled_until is not null;
