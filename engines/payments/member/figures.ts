import { CLAIMS, DUE } from './chart.ts';
import type { ClearingMember } from './member.ts';

/** Days since the oldest difference that is not closed was found; 0: there is none. $1 the shard, $2 the business date. */
export const UNRECONCILED_DAYS = `
  select coalesce(max($2::date - opened_on), 0)::numeric as value
  from payments.difference where shard = $1 and state <> 'closed' and opened_on <= $2::date`;

/**
 * Where a member's accounts of its clearing and what explains them disagree: what lies between file and statement is what the dates
 * come to that are not settled, and what statements have too much or too little; what is claimed is what differences say.
 * Columns as `Pilot.subLedgers`.
 *
 * @param side of the member's clearing account, see `ClearingMember`
 */
export const settlementSubLedger = (side: ClearingMember['side']): string => `
  with day as (select id, net from payments.reconciliation where shard = $1 and state = 'reconciled'),
  explained as (
    select '${DUE}' as account, coalesce((select sum(net) from day), 0) + coalesce((
      select sum(case when day.id is null then coalesce(ours, 0) - coalesce(theirs, 0) - righted else -righted end)
      from payments.difference d left join day on day.id = d.exchange
      where d.shard = $1 and d.source = 'statement'), 0) as amount
    union all
    select '${CLAIMS}', coalesce(sum(claimed), 0) * ${side === 'credit' ? -1 : 1}
    from payments.difference where shard = $1)
  select e.account, coalesce(a.debits - a.credits, 0)::int8 as kept, e.amount::int8 as explained
  from explained e left join ledger.account a on a.shard = $1 and a.id = e.account
  where coalesce(a.debits - a.credits, 0) <> e.amount order by e.account`;

/** What a member booked on dates that are not reconciled yet, and what of differences still stands on the account that is settled. */
export const clearingSubLedger = (of: {
  readonly account: string;
  readonly side: ClearingMember['side'];
  /** Columns `amount`, `business_date` of each booking; above zero a payment. */
  readonly booked: string;
}): string => `
  with since as (select coalesce(max(id)::date, '-infinity') as day from payments.reconciliation where shard = $1),
  booked as (
    select sum(b.amount) as amount from (${of.booked}) b, since where b.business_date > since.day
    union all
    select sum(coalesce(ours, 0) - coalesce(theirs, 0) - righted) from payments.difference d, since
    where d.shard = $1 and d.source = 'file'
    union all
    -- Cleared by an earlier file than that of the date on which it was booked.
    select -sum(d.ours) from payments.difference d, since
    where d.shard = $1 and d.source = 'file' and d.own_on > since.day)
  select e.account, coalesce(a.debits - a.credits, 0)::int8 as kept, e.amount::int8 as explained
  from (select '${of.account}' as account, ${of.side === 'credit' ? '-' : ''}coalesce(sum(amount), 0) as amount from booked) e
  left join ledger.account a on a.shard = $1 and a.id = e.account
  where coalesce(a.debits - a.credits, 0) <> e.amount`;
