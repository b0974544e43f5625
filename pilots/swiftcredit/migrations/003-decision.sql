-- Which models rate: the champion decides, a challenger decides for its share of the customers and shadows the rest.
create table swiftcredit.rating (
  shard         text not null,
  id            text not null,               -- rating
  version       int4 not null,
  champion      text not null,               -- names of models
  challenger    text,
  share_percent int4 not null,               -- of the customers whom the challenger decides for
  salt          text not null,               -- hex; who is in that share
  proposal      jsonb,                       -- waits for a second officer
  primary key (shard, id)
);

-- Each decision of the machine with what it was made of, so that it can be made again; emptied with the case.
create table swiftcredit.decision (
  shard      text not null,
  id         text not null,                  -- case.n
  case_file  text not null,
  n          int4 not null,
  decided_on date not null,
  decision   text not null,                  -- approved | declined
  offer      jsonb not null,
  basis      jsonb,
  primary key (shard, id)
);
create index on swiftcredit.decision (shard, decided_on, id);

alter table swiftcredit.case_file add column decisions int4 not null default 0;
alter table swiftcredit.case_file alter column decisions drop default;
