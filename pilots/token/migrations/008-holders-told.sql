-- Holders who were told that the pilot ends, and when; whoever has a row is not told again.
create table token.ending_told (
  shard    text not null,
  id       text not null,            -- the holder
  told_on  date not null,
  primary key (shard, id)
);
