import { type Route, read } from '@sandglass/http';
import type { Json } from '@sandglass/operations';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { CURRENCY } from '../currency.ts';

/** Loans that are on the books. Plan: the loans of the shard, once each. $1 shard, $2 date. */
const BY_PRODUCT = `
  select l.product as id, p.title, count(*)::int4 as loans, sum(l.limit_amount)::text as limits,
    sum(l.principal)::text as principal,
    coalesce(sum(l.principal) filter (where l.next_due_on < $2::date), 0)::text as overdue
  from lending.loan l left join lending.product p on p.shard = l.shard and p.id = l.product
  where l.shard = $1 and l.state = 'active' group by l.product, p.title order by sum(l.principal) desc, l.product`;

/** By days past due of the earliest unpaid instalment; 0 is nothing late. */
const BY_DAYS = `
  select width_bucket(greatest($2::date - next_due_on, 0), array[1, 31, 61, 91, 181, 361]) as bucket,
    count(*)::int4 as loans, sum(principal)::text as principal
  from lending.loan where shard = $1 and state = 'active' and principal > 0 group by 1 order by 1`;
const BUCKETS = ['current', '1-30', '31-60', '61-90', '91-180', '181-360', '361+'] as const;

/** As the last night classified them; a loan that no night has looked at yet stands as `new`. */
const BY_TIER = `
  select coalesce(s.tier, 'new') as id, count(*)::int4 as loans, sum(l.principal)::text as principal,
    coalesce(sum(s.allowance), 0)::text as allowance, max(s.as_of)::text as on
  from lending.loan l left join lending.standing s on s.shard = l.shard and s.id = l.id and s.as_of is not null
  where l.shard = $1 and l.state = 'active' and l.principal > 0 group by 1`;
const TIERS = ['new', 'normal', 'special-mention', 'substandard', 'doubtful', 'loss'] as const;

interface TierSums {
  readonly id: string;
  readonly loans: number;
  readonly principal: string;
  readonly allowance: string;
  readonly on: string | null;
}

/** Plan: the open cases. */
const COLLECTION = `
  select stage as id, count(*)::int4 as cases, coalesce(sum(l.principal), 0)::text as principal,
    count(*) filter (where c.promise is not null)::int4 as promises
  from lending.collection_case c join lending.loan l on l.shard = c.shard and l.id = c.id
  where c.shard = $1 and c.state = 'open' group by stage`;

const WRITTEN_OFF = `
  select count(*)::int4 as loans, coalesce(sum(principal + interest + overdue), 0)::text as amount,
    coalesce(sum(paid_principal + paid_interest + paid_overdue + paid_later), 0)::text as recovered,
    count(*) filter (where state = 'sold')::int4 as sold
  from lending.write_off where shard = $1 and state in ('written-off', 'recovered', 'handed-over', 'sold')`;

/** Plan: the partial index over what waits. */
const HARDSHIP = `
  select count(*) filter (where state = 'asked')::int4 as asked,
    count(*) filter (where state = 'asked' and due_on < $2::date)::int4 as late,
    count(*) filter (where state = 'agreed')::int4 as agreed
  from lending.hardship where shard = $1 and state in ('asked', 'agreed')`;

interface Sums {
  readonly id: string;
  readonly title: Json;
  readonly loans: number;
  readonly limits: string;
  readonly principal: string;
  readonly overdue: string;
}

const money = (minor: string): string => amountText(BigInt(minor));

/** The book as it stands: by product, by class, by days past due, in collection and written off. Sums only: nobody's data. */
export const boardRead = (shard: string, doors: string): Route =>
  read({
    path: `${doors}/portfolio/board`,
    summary:
      'The book today by product, by class and by days past due, what is in collection, and what was written off and came back.',
    roles: ['institution', 'supervisor', 'auditor'],
    params: Type.Object({}),
    query: Type.Object({}, { additionalProperties: false }),
    reply: Type.Object({}, { additionalProperties: true }),
    read: async ({ pool, businessDate, now }) => {
      const dated = [shard, businessDate];
      const [products, tiers, days, cases, written, hardship] = await Promise.all([
        pool.query<Sums>(BY_PRODUCT, dated),
        pool.query<TierSums>(BY_TIER, [shard]),
        pool.query<{ bucket: number; loans: number; principal: string }>(BY_DAYS, dated),
        pool.query<{ id: string; cases: number; principal: string; promises: number }>(COLLECTION, [shard]),
        pool.query<{ loans: number; amount: string; recovered: string; sold: number }>(WRITTEN_OFF, [shard]),
        pool.query<{ asked: number; late: number; agreed: number }>(HARDSHIP, dated),
      ]);
      const off = written.rows[0]!;
      return {
        on: businessDate,
        at: new Date(now).toISOString(),
        currency: CURRENCY,
        products: products.rows.map(({ id, title, loans, limits, principal, overdue }) => ({
          product: id,
          title,
          loans,
          limits: money(limits),
          principal: money(principal),
          overdue: money(overdue),
        })),
        tiers: TIERS.flatMap((tier) =>
          tiers.rows
            .filter(({ id }) => id === tier)
            .map(({ loans, principal, allowance, on }) => ({
              tier,
              loans,
              principal: money(principal),
              allowance: money(allowance),
              on,
            })),
        ),
        days: BUCKETS.map((bucket, at) => {
          const row = days.rows.find((one) => one.bucket === at);
          return { bucket, loans: row?.loans ?? 0, principal: money(row?.principal ?? '0') };
        }),
        collection: cases.rows.map(({ id, principal, ...rest }) => ({
          stage: id,
          ...rest,
          principal: money(principal),
        })),
        writtenOff: {
          loans: off.loans,
          sold: off.sold,
          amount: money(off.amount),
          recovered: money(off.recovered),
        },
        hardship: { ...hardship.rows[0]! },
      };
    },
  });
