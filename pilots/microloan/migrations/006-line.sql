-- Loans that were signed before there were lines: each party's line is what it was promised.
insert into lending.commitment (shard, id, customer, drawn, reserved)
  select shard, id, customer, principal,
    case when state = 'active' and frozen_on is null
      then greatest(0, limit_amount - case when revolving then principal else drawn_total end) else 0 end
  from lending.loan;
insert into lending.line (shard, id, approved, drawn, reserved, held, version)
  select b.shard, b.id, coalesce(sum(c.drawn + c.reserved), 0), coalesce(sum(c.drawn), 0), coalesce(sum(c.reserved), 0), false, 0
  from lending.borrower b left join lending.commitment c on c.shard = b.shard and c.customer = b.id
  group by b.shard, b.id;
