-- Homes that signed cases have for their security, by a digest of the deed's number: one home secures one case.
create table swiftcredit.pledge (
  shard     text not null,
  id        text not null,
  case_file text,                            -- null: free again
  primary key (shard, id)
);

-- Of which home a value speaks: a digest of the description.
alter table swiftcredit.valuation add column of_home text not null default '';
alter table swiftcredit.valuation alter column of_home drop default;

insert into swiftcredit.pledge (shard, id, case_file)
select distinct on (shard, id) shard, id, case_file from (
  select f.shard, f.id as case_file, f.opened_at,
    left(encode(sha256(convert_to('deed/' ||
      regexp_replace(upper(normalize(f.home ->> 'deed', NFKC)), '[[:space:]‐‑‒–—-]+', '', 'g'), 'UTF8')), 'hex'), 32) as id
  from swiftcredit.case_file f where f.state = 'signed' and f.home is not null
) signed order by shard, id, opened_at;
