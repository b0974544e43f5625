import { read } from '@sandglass/http';
import { amountText } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import { ruleNow } from '@sandglass/rules';
import type { Pool } from 'pg';
import Type from 'typebox';
import { declineReason } from '../application/decline.ts';
import { SHARD } from '../shard.ts';
import { type Evidence, evidences } from './evidence.ts';
import { judgeBase } from './judge-base.ts';
import { baseSchemas } from './schemas.ts';
import { baseValues } from './values.ts';

/** What was read of the caller for each base, and how much it carries. */
export const evidenceMine = read({
  path: '/api/evidence',
  summary:
    'What was read of the caller, by consent, for a loan to stand on: until when it is good and what it carries.',
  roles: ['customer'],
  params: Type.Object({}),
  query: Type.Object({}),
  reply: Type.Object({ evidence: Type.Array(Type.Object({}, { additionalProperties: true })) }),
  read: async ({ pool, actor: { party } }) => {
    const rows = await readRows(pool, evidences, 'where shard = $1 and customer = $2 order by id', [
      SHARD,
      party,
    ]);
    return { evidence: await Promise.all(rows.map((row) => evidenceView(pool, row))) };
  },
});

/** Hard rules that stand against a loan are known before one applies: by the table in force. */
async function evidenceView(pool: Pool, of: Evidence) {
  const { base, state, read_on, good_until, simulated, facts } = of;
  const view = { base, state, readOn: read_on, goodUntil: good_until, simulated };
  if (facts === null) return { ...view, carries: null, against: [] };
  const found = await ruleNow(pool, SHARD, baseSchemas[base], baseValues(facts));
  const { carried, failed } = judgeBase(facts, found?.findings ?? []);
  return {
    ...view,
    carries: amountText(carried),
    against: failed.map(declineReason).map(({ code, text }) => ({ code, text: { ...text } })),
  };
}
