-- What runs or is late on a date: unpaid periods that have begun. Those of the future, and all that was ever paid, are
-- never read, so a night costs the same however old the loans are.
drop index lending.instalment_shard_due_on_idx;
create index instalment_running on lending.instalment (shard, from_on, due_on) where state in ('planned', 'due', 'overdue');

-- Interest of a loan whose income is suspended: earned by contract, and off the balance sheet.
alter table lending.position
  add column memo int8 not null default 0;
