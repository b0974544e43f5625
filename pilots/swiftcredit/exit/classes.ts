/** More than so many days overdue, a loan is non-performing, however good its security, as the declaration says. */
export const NON_PERFORMING_AFTER_DAYS = 90;
/** Above so much of the home's value a loan is at risk, in hundredths of a percent. */
export const RISKY_LTV_BPS = 8_500;

/**
 * Each customer's class by their worst case: overdue, above 85 % of the value, or a guarantee that lapsed. $1 shard,
 * $2 business date. Plan: cases and loans of the shard once; asked at a step of an exit.
 */
export const CUSTOMER_CLASSES_SQL = `
  select c.id,
    case when max(w.rank) = 2 then 'non-performing' when max(w.rank) = 1 then 'risky' else 'normal' end as class,
    coalesce((array_agg(w.because order by w.rank desc))[1], 'nothing-overdue') as because
  from swiftcredit.customer c
  left join lateral (
    select case when l.next_due_on < $2::date - ${NON_PERFORMING_AFTER_DAYS} then 2
        when l.next_due_on < $2::date or f.ltv_bps > ${RISKY_LTV_BPS} or (f.guarantee_required and f.guarantee is null) then 1
        else 0 end as rank,
      case when l.next_due_on < $2::date - ${NON_PERFORMING_AFTER_DAYS} then 'overdue-over-90-days'
        when l.next_due_on < $2::date then 'overdue'
        when f.ltv_bps > ${RISKY_LTV_BPS} then 'above-85-of-value'
        when f.guarantee_required and f.guarantee is null then 'guarantee-missing'
        else 'nothing-overdue' end as because
    from lending.loan l join swiftcredit.case_file f on f.shard = l.shard and f.id = l.id
    where l.shard = c.shard and l.customer = c.id and l.state = 'active'
  ) w on true
  where c.shard = $1
  group by c.id order by c.id`;
