-- What an approval names of what its officer read: the step that proposed or reported it.
update register.pilot p set proposal = p.proposal || jsonb_build_object('step', coalesce((
  select max(s.n) from register.step s
  where s.shard = p.shard and s.pilot = p.id and s.kind = 'pilot.decision-proposed'), 0))
where p.proposal is not null;

update register.pilot p set drill_report = p.drill_report || jsonb_build_object('step', coalesce((
  select max(s.n) from register.step s
  where s.shard = p.shard and s.pilot = p.id and s.kind = 'pilot.drill-reported'), 0))
where p.drill_report is not null;

update register.pilot p set conditions = (
  select jsonb_agg(c.one || jsonb_build_object('report', (
    select max(s.n) from register.step s
    where s.shard = p.shard and s.pilot = p.id and s.kind = 'pilot.condition-reported'
      and (s.detail ->> 'condition')::int = c.place)) order by c.place)
  from jsonb_array_elements(p.conditions) with ordinality as c (one, place))
where p.conditions <> '[]';
