import { CLEARING } from '../chart.ts';
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

/**
 * The same of an issuer's clearing account: what was booked on dates that are not reconciled yet, and what of differences still
 * stands there.
 */
export const ISSUER_CLEARING_SUB_LEDGER = `
  with since as (select coalesce(max(id)::date, '-infinity') as day from payments.reconciliation where shard = $1),
  booked as (
    select sum(case when a.state in ('paid', 'reversed') then a.amount else 0 end) as amount
    from payments.authorisation a, since
    where a.shard = $1 and a.business_date > since.day and (a.state = 'paid' or (a.state = 'reversed'
      and exists (select from payments.movement m where m.shard = $1 and m.id = a.id || '/reversal')))
    union all
    select sum(case when m.kind in ('completion', 'representment') then m.amount else -m.amount end)
    from payments.movement m, since where m.shard = $1 and m.business_date > since.day
    union all
    select sum(coalesce(ours, 0) - coalesce(theirs, 0) - righted) from payments.difference d, since
    where d.shard = $1 and d.source = 'file'
    union all
    -- Cleared by an earlier file than that of the date on which it was booked.
    select -sum(d.ours) from payments.difference d, since
    where d.shard = $1 and d.source = 'file' and d.own_on > since.day)
  select '${CLEARING}' as account, coalesce(a.debits - a.credits, 0)::int8 as kept, -coalesce(sum(b.amount), 0)::int8 as explained
  from booked b left join ledger.account a on a.shard = $1 and a.id = '${CLEARING}'
  group by a.debits, a.credits
  having coalesce(a.debits - a.credits, 0) <> -coalesce(sum(b.amount), 0)`;
