import { movedSince, smallBusinessModel } from '@sandglass/credit';
import { read } from '@sandglass/http';
import { daysLater } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { applications } from '../application/application.ts';
import { inputsOf } from '../application/assess.ts';
import { SHARD } from '../shard.ts';
import { businessOf } from './explained.ts';

const DAYS = 90;
const APPLICATIONS_MAX = 20_000;

/** How far the applications of the last days have moved from the rows that the trees were learnt from. */
export const drift = read({
  path: '/api/rating/drift',
  summary:
    'PSI of recent applications against the rows that the boosted model was learnt from, score and inputs.',
  roles: ['institution', 'supervisor', 'auditor'],
  params: Type.Object({}),
  query: Type.Object(
    { days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366, description: 'How many days back' })) },
    { additionalProperties: false },
  ),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, query, businessDate }) => {
    const from = daysLater(businessDate, -(query.days ?? DAYS));
    const rest = `where shard = $1 and applied_on > $2::date order by applied_at desc limit ${APPLICATIONS_MAX}`;
    const rows = await readRows(pool, applications, rest, [SHARD, from]);
    const cases = rows.map((row) => inputsOf(businessOf(row), row.amount));
    return movedSince(smallBusinessModel, from, businessDate, cases);
  },
});
