create schema if not exists operations;

-- Who owns a shard, and how far it got. A batch's statement moves `batch` on from what its owner believes, or fails:
-- an owner that was stopped and replaced can do no harm when it wakes.
create table operations.shard (
  shard       text primary key,
  epoch       int8 not null,
  batch       int8 not null,
  operation   int8 not null,
  owner       text not null,
  lease_until timestamptz not null
);

create function operations.require_fence(moved int8) returns int8 language plpgsql as $$
begin
  if moved <> 1 then
    raise exception 'the shard has another owner' using errcode = 'SG001';
  end if;
  return moved;
end $$;

-- The first answer to each idempotency key, kept with what it answered. Rows that never change are kept in bundles: up
-- to 256 of them are one row of arrays, `last` is the number of its last operation. A value that all rows share is
-- written once, nulls alone not at all; the view fills them in.
create table operations.request_bundle (
  shard     text not null,
  last      int8 not null,
  count     int4 not null,
  operation int8[] not null,        -- the shard's number of the operation
  name      text[] not null,
  body      uuid[] not null,        -- of the operation's name and input
  outcome   text[] not null,        -- done | refused
  reply     text[] not null,        -- as it was given
  seed      bytea[] not null,       -- of the randomness that it drew
  at        timestamptz[] not null,
  primary key (shard, last)
);
alter table operations.request_bundle
  alter operation set storage external, alter name set storage external, alter body set storage external,
  alter outcome set storage external, alter reply set storage external, alter seed set storage external,
  alter at set storage external;

create table operations.request_key (
  shard     text not null,
  id        uuid not null,          -- of the caller and its key
  operation int8 not null,
  primary key (shard, id)
);

-- Plan: key → the one bundle that ends with or after its operation → the row's place in the arrays.
create view operations.request as
  select k.shard, k.id, k.operation, coalesce(b.name[i], b.name[1]) as name, coalesce(b.body[i], b.body[1]) as body,
    coalesce(b.outcome[i], b.outcome[1]) as outcome, coalesce(b.reply[i], b.reply[1]) as reply, b.seed[i] as seed,
    coalesce(b.at[i], b.at[1]) as at
  from operations.request_key k
  cross join lateral (
    select * from operations.request_bundle b where b.shard = k.shard and b.last >= k.operation order by b.last limit 1
  ) b
  cross join lateral array_position(b.operation, k.operation) as i;
