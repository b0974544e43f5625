import { read } from '@sandglass/http';
import { amountText } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { declineReason } from '../application/decline.ts';
import { SHARD } from '../shard.ts';
import { evidences } from './evidence.ts';
import { type BaseJudgement, judgeBase } from './judge-base.ts';

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
    return {
      evidence: rows.map(({ base, state, read_on, good_until, simulated, facts }) => ({
        base,
        state,
        readOn: read_on,
        goodUntil: good_until,
        simulated,
        ...(facts === null ? { carries: null, against: [] } : judgedView(judgeBase(facts))),
      })),
    };
  },
});

const judgedView = ({ carried, failed }: BaseJudgement) => ({
  carries: amountText(carried),
  /** Hard rules that stand against a loan, known before one applies. */
  against: failed.map(declineReason).map(({ code, text }) => ({ code, text: { ...text } })),
});
