/** More than so many days overdue, a loan is non-performing, as the declaration says. */
export const NON_PERFORMING_AFTER_DAYS = 90;

/**
 * Each customer's class by their worst loan. $1 shard, $2 business date. Plan: customers and loans of the shard once;
 * asked at a step of an exit, never on a customer's path.
 */
export const CUSTOMER_CLASSES_SQL = `
  select c.id,
    case when l.since is null then 'normal'
      when $2::date - l.since > ${NON_PERFORMING_AFTER_DAYS} then 'non-performing' else 'risky' end as class,
    case when l.since is null then 'nothing-overdue'
      when $2::date - l.since > ${NON_PERFORMING_AFTER_DAYS} then 'overdue-over-90-days' else 'overdue' end as because
  from microloan.customer c
  left join (
    select customer, min(next_due_on) as since from lending.loan
    where shard = $1 and state = 'active' and next_due_on < $2::date group by customer
  ) l on l.customer = c.id
  where c.shard = $1
  order by c.id`;
