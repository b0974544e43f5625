alter table register.pilot
  add column submitted_at timestamptz;         -- first handed to the supervisor
-- Of rows from before steps were kept it is known only that what was disclosed or goes on was handed in.
update register.pilot p set submitted_at = coalesce(
  (select min(s.at) from register.step s
   where s.shard = p.shard and s.pilot = p.id and s.kind = 'pilot.submitted'),
  p.disclosed_at,
  case when p.state not in ('draft', 'withdrawn') then p.created_at end);
