-- How often a person was contacted of late, over every loan that they owe or answer for: what the rules of contact count.
create table lending.contacted_person (
  shard  text not null,
  id     text not null,     -- the person
  recent jsonb not null,    -- contacts of the last seven days, by channel and day of theirs
  primary key (shard, id)
) with (fillfactor = 80);
insert into lending.contacted_person (shard, id, recent)
select shard, party, jsonb_agg(jsonb_build_object('channel', channel, 'on', on_date, 'count', contacts))
from (
  select c.shard, r ->> 'party' as party, r ->> 'channel' as channel, r ->> 'on' as on_date, sum((r ->> 'count')::int4) as contacts
  from lending.collection_case c cross join jsonb_array_elements(c.recent) r
  group by 1, 2, 3, 4) counted
group by shard, party;
alter table lending.collection_case drop column recent;
