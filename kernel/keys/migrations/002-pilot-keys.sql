-- Signing keys that a pilot uses, by the name of what they sign: `<pilot>/<use>`. No key, not even a wrapped one, is in
-- it. Distinct, so that nobody writes through it.
create view keys.pilot_key as
  select distinct split_part(purpose, '/', 1) as shard, purpose as id
  from keys.signing_key where retired_at is null and purpose like '%/%';
