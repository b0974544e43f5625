import { read } from '@sandglass/http';
import { lateSql } from '@sandglass/lending';
import { type Outcome, type OverrideReason, outcomeView, overrideSums } from '@sandglass/review';
import { addDays, parseDate } from '@sandglass/time';
import Type from 'typebox';
import { OFFICERS } from '../application/application.ts';
import { SHARD } from '../shard.ts';

const DAYS = 366;

/** By each reason that the machine gave; an application with two reasons stands in both rows. $1 shard, $2 date. */
const BY_REASON = `
  select reason ->> 'code' as reason,
    count(*)::int4 as declined,
    count(r.id)::int4 as asked,
    count(*) filter (where r.state = 'upheld')::int4 as upheld,
    count(*) filter (where r.state = 'overturned')::int4 as overturned
  from microloan.application a
    cross join lateral jsonb_array_elements(a.reasons) as reason
    left join microloan.review r on r.shard = a.shard and r.id = a.id
  where a.shard = $1 and a.state = 'declined' and a.applied_on > $2::date
  group by 1 order by overturned desc, asked desc, declined desc, 1`;

/**
 * How loans turned out that officers granted, and beside them those that the machine granted, signed since the date: some
 * instalment stood 30 or 90 days or more, paid since or not. $1 shard, $2 date, $3 today, $4 what stands for officers.
 */
const OUTCOMES = `
  with late as (${lateSql('$3')})
  select a.model = $4 as by_officers,
    count(*)::int4 as offers,
    count(l.id)::int4 as loans,
    count(*) filter (where late.longest >= 30)::int4 as ever_30,
    count(*) filter (where late.longest >= 90)::int4 as ever_90
  from microloan.application a
    left join lending.loan l on l.shard = a.shard and l.id = a.loan
    left join late on late.loan = l.id
  where a.shard = $1 and a.granted > 0 and a.applied_on > $2::date
  group by 1`;

/** The override log in sums: how often people decided otherwise than the machine, for which reasons, and how it turned out. */
export const overrides = read({
  path: '/api/overrides',
  summary:
    'Reviews that overturned the machine, by its reasons, and how those loans turned out beside the machine’s own.',
  roles: ['institution', 'supervisor', 'auditor'],
  params: Type.Object({}),
  query: Type.Object({}, { additionalProperties: false }),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, businessDate }) => {
    const from = addDays(parseDate(businessDate), -DAYS);
    const [reviews, reasons, outcomes] = await Promise.all([
      overrideSums(pool, 'microloan.review', SHARD, from),
      pool.query<OverrideReason>(BY_REASON, [SHARD, from]),
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
