-- Which version of its secret a line is to have, and who asked for it. The secret itself lies with the house's keys.
create table payments.line_key (
  shard     text not null,
  id        text not null,      -- the line: network
  version   int not null check (version > 1),
  asked_by  text not null,
  reason    text not null,
  asked_at  timestamptz not null,
  in_use_at timestamptz,        -- both ends use it, and the one before is destroyed
  primary key (shard, id)
);
