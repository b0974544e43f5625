-- How a pilot's public door answered whoever asked from outside, by business date.
create table measures.probe (
  shard         text not null,
  id            text not null,             -- the business date
  business_date date not null,
  asked         int4 not null,
  answered      int4 not null,             -- well, and in time
  slowest_ms    int4 not null,             -- of the answered
  primary key (shard, id)
);
