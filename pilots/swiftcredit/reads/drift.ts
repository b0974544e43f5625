import { homeEquityModel, measureDrift, movedSince } from '@sandglass/credit';
import { read } from '@sandglass/http';
import { daysLater } from '@sandglass/lending';
import Type from 'typebox';
import type { Basis } from '../decision/decisions.ts';
import { DOORS, SHARD } from '../shard.ts';

const DAYS = 90;
/** Each case by its last decision whose basis is kept. Plan: the index on (shard, decided_on, id). */
const CASES = `select distinct on (case_file) basis -> 'fields' as fields from swiftcredit.decision
  where shard = $1 and decided_on > $2::date and basis is not null order by case_file, n desc limit 20000`;

/** How far the cases of the last days have moved from the rows that the trees were learnt from. */
export const drift = read({
  path: `${DOORS}/rating/drift`,
  summary: 'PSI of recent cases against the rows that the boosted model was learnt from, score and inputs.',
  roles: ['institution', 'supervisor', 'auditor'],
  pilot: SHARD,
  params: Type.Object({}),
  query: Type.Object(
    { days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366, description: 'How many days back' })) },
    { additionalProperties: false },
  ),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, query, businessDate }) => {
    const from = daysLater(businessDate, -(query.days ?? DAYS));
    const { rows } = await pool.query<{ fields: Basis['fields'] }>(CASES, [SHARD, from]);
    const cases = rows.map(({ fields }) => fields);
    const of = { model: homeEquityModel.name, from, to: businessDate };
    return movedSince(of, cases, (those) => measureDrift(homeEquityModel, those));
  },
});
