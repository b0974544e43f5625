import { read } from '@sandglass/http';
import { lateSql } from '@sandglass/lending';
import { type Outcome, type OverrideReason, outcomeView, overrideSums } from '@sandglass/review';
import { addDays, parseDate } from '@sandglass/time';
import Type from 'typebox';
import { OFFICERS } from '../decision/offer.ts';
import { DOORS, SHARD } from '../shard.ts';

const DAYS = 366;

/** By each reason that the machine gave; a decision with two reasons stands in both rows. $1 shard, $2 date, $3 officers. */
const BY_REASON = `
  select reason ->> 'code' as reason,
    count(*)::int4 as declined,
    count(r.id)::int4 as asked,
    count(*) filter (where r.state = 'upheld')::int4 as upheld,
    count(*) filter (where r.state = 'overturned')::int4 as overturned
  from swiftcredit.decision d
    cross join lateral jsonb_array_elements(d.offer -> 'reasons') as reason
    left join swiftcredit.review r on r.shard = d.shard and r.id = d.id
  where d.shard = $1 and d.decision = 'declined' and d.decided_on > $2::date and d.offer ->> 'model' <> $3
  group by 1 order by overturned desc, asked desc, declined desc, 1`;

/**
 * How contracts turned out on offers of officers, and beside them those of the machine: the last approved decision of each case.
 * $1 shard, $2 date, $3 today, $4 what stands for officers.
 */
const OUTCOMES = `
  with late as (${lateSql('$3')}),
  offered as (
    select distinct on (d.case_file) d.case_file, d.offer ->> 'model' = $4 as by_officers
    from swiftcredit.decision d
    where d.shard = $1 and d.decision = 'approved' and d.decided_on > $2::date
    order by d.case_file, d.n desc)
  select o.by_officers,
    count(*)::int4 as offers,
    count(l.id)::int4 as loans,
    count(*) filter (where late.longest >= 30)::int4 as ever_30,
    count(*) filter (where late.longest >= 90)::int4 as ever_90
  from offered o
    left join lending.loan l on l.shard = $1 and l.id = o.case_file
    left join late on late.loan = l.id
  group by 1`;

/** The override log in sums: how often people decided otherwise than the machine, for which reasons, and how it turned out. */
export const overrides = read({
  path: `${DOORS}/overrides`,
  summary:
    'Reviews that overturned the machine, by its reasons, and how those contracts turned out beside its own.',
  roles: ['institution', 'supervisor', 'auditor'],
  pilot: SHARD,
  params: Type.Object({}),
  query: Type.Object({}, { additionalProperties: false }),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, businessDate }) => {
    const from = addDays(parseDate(businessDate), -DAYS);
    const [reviews, reasons, outcomes] = await Promise.all([
      overrideSums(pool, 'swiftcredit.review', SHARD, from),
      pool.query<OverrideReason>(BY_REASON, [SHARD, from, OFFICERS]),
      pool.query<Outcome>(OUTCOMES, [SHARD, from, businessDate, OFFICERS]),
    ]);
    return {
      from,
      to: businessDate,
      reviews,
      byReason: reasons.rows.map((row) => ({ ...row })),
      granted: { byOfficers: outcomeView(outcomes.rows, true), byModels: outcomeView(outcomes.rows, false) },
    };
  },
});
