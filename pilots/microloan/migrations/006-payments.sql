insert into lending.payment (shard, id, loan, n, amount, value_date, booked_on, preferred, state)
  select shard, id, loan, substring(id from '\.r([0-9]+)$')::int4, sum(penalty + compound + interest + principal), paid_on,
    paid_on, null, 'booked'
  from lending.repayment group by shard, id, loan, paid_on;
