create schema if not exists models;

-- The models that a pilot's program ships, each version once: whether it may decide, who said so, and until when.
create table models.model (
  shard         text not null,
  id            text not null,      -- name@digest
  name          text not null,
  kind          text not null,
  trained_on    date not null,
  card          jsonb not null,     -- what its card says of data and figures
  state         text not null,      -- candidate | approved | retired
  proposal      jsonb,              -- a validation by one officer, for another to confirm
  validations   jsonb not null,     -- those that were confirmed, the oldest first
  revalidate_on date,
  primary key (shard, id)
);

-- The file of each version, kept for good: an old decision is worked out again by it.
create table models.content (
  shard   text not null,
  id      text not null,
  file    text not null,
  primary key (shard, id)
);
