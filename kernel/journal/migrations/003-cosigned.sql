-- The newest head that witnesses have cosigned, with their lines.
create table journal.cosigned (
  origin text primary key,
  size   int8 not null,
  note   text not null,
  at     timestamptz not null
);
