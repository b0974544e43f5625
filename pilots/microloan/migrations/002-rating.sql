-- Which models rate: the champion decides, a challenger decides for its share of the customers and shadows the rest.
create table microloan.rating (
  shard         text not null,
  id            text not null,     -- rating
  version       int4 not null,
  champion      text not null,     -- names of models
  challenger    text,
  share_percent int4 not null,     -- of the customers whom the challenger decides for
  salt          text not null,     -- hex; who is in that share
  proposal      jsonb,             -- waits for a second officer
  primary key (shard, id)
);

alter table microloan.application
  add column rating int4 not null default 0,   -- version of the arrangement that chose the model
  add column arm    text not null default 'champion',
  add column shadow jsonb;                     -- what the other model would have said
