import type { Table } from '@sandglass/operations';
import type { Sweep, Totals } from '@sandglass/sweeps';
import { positions } from '../books/position.ts';
import { earn, noted } from '../books/recognise.ts';
import { INTEREST_INCOME, INTEREST_RECEIVABLE, PENALTY_INCOME, PENALTY_RECEIVABLE } from '../chart.ts';
import { PENALTY_RATE_BPS_MAX } from '../repayment/overdue-interest.ts';

/** Unpaid interest that bears compound interest, where the contract says so. */
const UNPAID_INTEREST = `case when l.terms ->> 'compound' = 'false' then 0 else i.interest - i.interest_paid end`;

/**
 * As the contract rounds (`r.rounding`), of integers above zero that may not fit int8 before they are divided. Half-even is half-up, but for a
 * tie that came to an odd number.
 */
export function rounded(numerator: string, denominator: string): string {
  const [twice, doubled] = [`(2 * ${numerator}::numeric + ${denominator})`, `(2 * ${denominator})`];
  const halfUp = `div(${twice}, ${doubled})`;
  const isOddTie = `mod(${twice}, ${doubled}) = 0 and mod(${halfUp}, 2) = 1`;
  return `(case r.rounding when 'down' then div(${numerator}::numeric, ${denominator})
    when 'half-even' then ${halfUp} - (case when ${isOddTie} then 1 else 0 end)
    else ${halfUp} end)::int8`;
}

/** Of one part of what is unpaid: at the penalty rate, by days, since the last payment. */
const charged = (unpaid: string): string =>
  rounded(`((${unpaid})::numeric * r.bps * r.days)`, '(10000 * r.year)');

/**
 * `accruedOn` for every loan at once, and each position moved there: contract interest of the periods that have begun,
 * penalty and compound interest of those that are late. Plan: the index of running periods, then two hash joins; of late
 * ones also their loan by key.
 */
const ACCRUE = `
  late as (
    select i.loan, sum(${charged('i.principal - i.principal_paid')} + ${charged(UNPAID_INTEREST)}) as since
    from lending.instalment i
    join lending.loan l on l.shard = i.shard and l.id = i.loan
    cross join lateral (
      select least((l.rate_bps * (100 + (l.terms ->> 'penaltyPercent')::int4) + 50) / 100, ${PENALTY_RATE_BPS_MAX}) as bps,
        case l.terms ->> 'dayCount' when 'act/365' then 365 else 360 end as year,
        l.terms ->> 'rounding' as rounding,
        $2::date - i.accrued_to as days) r
    where i.shard = $1 and i.state in ('planned', 'due', 'overdue') and i.from_on < $2::date and i.due_on < $2::date
      and i.accrued_to < $2::date and $2::date - i.due_on > (l.terms ->> 'graceDays')::int4
    group by i.loan),
  running as (
    select i.loan,
      sum(greatest(case
          when $2::date >= i.to_on then i.interest
          when $2::date <= i.earned_on then i.earned * ($2::date - i.from_on) / (i.earned_on - i.from_on)
          else i.earned + (i.interest - i.earned) * ($2::date - i.earned_on) / (i.to_on - i.earned_on)
        end - i.interest_paid, 0))::int8 as interest,
      sum(i.penalty - i.penalty_paid + i.compound - i.compound_paid)::int8 as overdue
    from lending.instalment i
    where i.shard = $1 and i.state in ('planned', 'due', 'overdue') and i.from_on < $2::date
    group by i.loan),
  stands as (
    select p.id, p.interest as interest_before, p.overdue as overdue_before, p.memo as memo_before,
      case when p.suspended then 0 else r.interest end as interest,
      case when p.suspended then 0 else r.overdue + coalesce(l.since, 0)::int8 end as overdue,
      case when p.suspended then r.interest + r.overdue + coalesce(l.since, 0)::int8 else 0 end as memo
    from running r
    join lending.position p on p.shard = $1 and p.id = r.loan
    left join late l on l.loan = r.loan),
  swept as (
    update lending.position p
    set as_of = $2::date, interest = s.interest, overdue = s.overdue, memo = s.memo
    from stands s where p.shard = $1 and p.id = s.id
    returning p.id, p.id || '|' || s.interest || '|' || s.overdue || '|' || s.memo as leaf,
      s.interest - s.interest_before as interest, s.overdue - s.overdue_before as overdue, s.memo - s.memo_before as memo)`;

/** Accrues interest, penalty and compound interest of every loan up to a business date, that day's own not included. */
export const accrueSweep = (shard: string): Sweep => ({
  name: `${shard}.accrue`,
  touches: [positions as unknown as Table],
  sql: ACCRUE,
  sums: ['interest', 'overdue', 'memo'],
  consequences: ({ sums: { interest = 0n, overdue = 0n, memo = 0n } }: Totals) => ({
    transfers: [
      ...earn(interest, INTEREST_RECEIVABLE, INTEREST_INCOME, 'interest-accrued'),
      ...earn(overdue, PENALTY_RECEIVABLE, PENALTY_INCOME, 'penalty-accrued'),
      ...noted(memo),
    ],
  }),
});
