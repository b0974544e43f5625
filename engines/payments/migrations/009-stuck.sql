-- Sales that wait for a person: few, looked at often, and written once each.
create index sale_stuck on payments.sale (shard, at) where state = 'stuck';
