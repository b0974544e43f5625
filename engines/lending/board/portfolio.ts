import { type Route, read } from '@sandglass/http';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { CURRENCY } from '../currency.ts';
import { signedLimitSql } from '../renewal/signed-limit.ts';
import { endedSql, lateSql } from './late.ts';

/**
 * Loans by the quarter in which they were signed, on a date. A loan is as late as its earliest instalment that was due
 * and not paid; day 1 is the day after. `ever_90`: some instalment stood 90 days or more, paid since or not, so that
 * settling, new terms or writing off do not make a bad vintage good. A contract that ended without a
 * drawing is no loan. $1 shard, $2 date.
 */
const VINTAGES = `
  with late as (${lateSql('$2')})
  select to_char(l.signed_on, 'YYYY"-Q"Q') as vintage,
    count(*)::int4 as loans,
    sum(${signedLimitSql})::text as limits,
    sum(l.drawn_total)::text as drawn,
    sum(l.principal)::text as principal,
    count(*) filter (where $2::date - late.since >= 30)::int4 as late_30,
    coalesce(sum(l.principal) filter (where $2::date - late.since >= 30), 0)::text as principal_30,
    count(*) filter (where $2::date - late.since >= 90)::int4 as late_90,
    coalesce(sum(l.principal) filter (where $2::date - late.since >= 90), 0)::text as principal_90,
    count(*) filter (where late.longest >= 90)::int4 as ever_90
  from lending.loan l left join late on late.loan = l.id
  where l.shard = $1 and l.signed_on <= $2::date and (l.state <> 'settled' or l.drawn_total > 0)
  group by 1 order by 1`;

/**
 * Where the loans that were open a month ago stand now, by days late then and now; what is settled left the book.
 * $1 shard, $2 date.
 */
const ROLL = `
  with dates as (select ($2::date - interval '1 month')::date as before, $2::date as now),
  stood as (
    select l.id, l.settled_on,
      d.before - min(i.due_on) filter (where i.due_on < d.before and (${endedSql} is null or ${endedSql} > d.before)) as then_late,
      d.now - min(i.due_on) filter (where i.due_on < d.now and ${endedSql} is null) as now_late
    from dates d join lending.loan l on l.signed_on <= d.before and (l.settled_on is null or l.settled_on > d.before)
      left join lending.instalment i on i.shard = l.shard and i.loan = l.id and i.state <> 'dropped'
    where l.shard = $1 and (l.state <> 'settled' or l.drawn_total > 0)
    group by l.id, l.settled_on, d.before, d.now)
  select width_bucket(coalesce(then_late, 0), array[1, 31, 61, 91]) as before,
    case when settled_on <= $2::date then -1 else width_bucket(coalesce(now_late, 0), array[1, 31, 61, 91]) end as now,
    count(*)::int4 as loans
  from stood group by 1, 2 order by 1, 2`;

/** Days late, by the place in `array[1, 31, 61, 91]`. */
const BUCKETS = ['current', '1-30', '31-60', '61-90', '91+'] as const;

interface VintageRow {
  readonly vintage: string;
  readonly loans: number;
  readonly limits: string;
  readonly drawn: string;
  readonly principal: string;
  readonly late_30: number;
  readonly principal_30: string;
  readonly late_90: number;
  readonly principal_90: string;
  readonly ever_90: number;
}

/** The book by vintage, and how loans rolled between buckets in the last month. Sums only: nobody's data. */
export const portfolioRead = (shard: string, doors: string): Route =>
  read({
    path: `${doors}/portfolio`,
    summary:
      'The loans by quarter of signing with what is 30 and 90 days late, and how they rolled in the last month.',
    roles: ['institution', 'supervisor', 'auditor'],
    params: Type.Object({}),
    query: Type.Object({}, { additionalProperties: false }),
    reply: Type.Object({}, { additionalProperties: true }),
    read: async ({ pool, businessDate }) => {
      const asked = [shard, businessDate];
      const vintages = await pool.query<VintageRow>(VINTAGES, asked);
      const roll = await pool.query<{ before: number; now: number; loans: number }>(ROLL, asked);
      return {
        on: businessDate,
        currency: CURRENCY,
        vintages: vintages.rows.map(vintageView),
        roll: roll.rows.map(({ before, now, loans }) => ({
          before: BUCKETS[before] ?? 'current',
          now: now === -1 ? 'settled' : (BUCKETS[now] ?? 'current'),
          loans,
        })),
      };
    },
  });

const money = (minor: string): string => amountText(BigInt(minor));

const vintageView = (row: VintageRow) => ({
  vintage: row.vintage,
  loans: row.loans,
  limits: money(row.limits),
  drawn: money(row.drawn),
  principalOwed: money(row.principal),
  overdue30: { loans: row.late_30, principal: money(row.principal_30) },
  overdue90: { loans: row.late_90, principal: money(row.principal_90) },
  ever90: row.ever_90,
});
