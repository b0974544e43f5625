-- What the public list and the feeds tell of a pilot, with since when it is in its state and when any of it changed.
alter table register.pilot add column standing jsonb;

with changed as (
  select p.shard, p.id,
    -- The step that brought it into the state that it is in.
    coalesce((
      select min(s.at) from register.step s
      where s.shard = p.shard and s.pilot = p.id and s.n > coalesce((
        select max(o.n) from register.step o
        where o.shard = p.shard and o.pilot = p.id and o.state <> p.state), 0)), p.created_at) as since,
    (select max(s.at) from register.step s
      where s.shard = p.shard and s.pilot = p.id
        and s.kind in ('pilot.suspended', 'pilot.resumed', 'pilot.amended', 'pilot.exit-started')) as other
  from register.pilot p)
update register.pilot p set standing = jsonb_build_object(
  'state', p.state,
  'version', p.version,
  'stops', coalesce((
    select jsonb_agg(s.one ->> 'by' || ' ' || (s.one ->> 'at') order by s.place)
    from jsonb_array_elements(p.suspensions) with ordinality as s (one, place)), '[]'),
  'since', to_char(c.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'changedAt', to_char(greatest(c.since, c.other) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
from changed c where c.shard = p.shard and c.id = p.id;

alter table register.pilot alter column standing set not null;

-- The name of the declaration in force, also where an approved amendment renamed the pilot.
update register.pilot p set title = jsonb_build_object(
  'zh-Hans', left(coalesce(n.zh, n.en, p.id), 200),
  'zh-Hant', left(coalesce(n.hant, n.zh, n.en, p.id), 200),
  'en', left(coalesce(n.en, n.zh, p.id), 200))
from register.declaration d, lateral (
  select nullif(d.document #>> '{innovation,name,zh}', '') as zh,
    nullif(d.document #>> '{innovation,name,zhHant}', '') as hant,
    nullif(d.document #>> '{innovation,name,en}', '') as en) n
where d.shard = p.shard and d.pilot = p.id and d.version = p.version;
