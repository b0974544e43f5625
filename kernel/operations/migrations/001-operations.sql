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

-- The first answer to each idempotency key, kept with what it answered.
create table operations.request (
  shard     text not null,
  id        uuid not null,        -- of the caller and its key
  operation int8 not null,        -- the shard's number of the operation
  name      text not null,
  body      uuid not null,        -- of the operation's name and input
  outcome   text not null,        -- done | refused
  reply     text not null,        -- as it was given
  seed      bytea,                -- of the randomness that it drew
  at        timestamptz not null,
  primary key (shard, id)
);
