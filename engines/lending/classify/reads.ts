import { type Route, read } from '@sandglass/http';
import { type Json, readRows } from '@sandglass/operations';
import Type from 'typebox';
import type { UseOf } from '../collection/reads.ts';
import { delays } from './delay.ts';
import { judgements } from './judgement.ts';

const LISTED_MAX = 200;
const nothing = Type.Object({}, { additionalProperties: false });
const anything = Type.Object({}, { additionalProperties: true });

/** What officers said beside the rules: whose tier they judged, and which delays were nobody's fault. The newest first. */
export const judgementReads = (shard: string, prefix: string, useOf: UseOf): readonly Route[] => [
  read({
    path: `${prefix}/judgements`,
    summary:
      'Tiers that officers judged or propose, with their reason; what waits for a second officer first.',
    roles: ['institution'],
    params: Type.Object({}),
    query: nothing,
    reply: anything,
    read: async ({ pool }) => {
      const rows = await readRows(
        pool,
        judgements,
        `where shard = $1 order by (proposed is null), proposed_on desc, id limit ${LISTED_MAX}`,
        [shard],
      );
      return {
        judgements: rows.map((row) => ({
          loan: row.id,
          customer: row.customer,
          tier: row.tier,
          proposed: row.proposed,
          words: row.words,
          proposedBy: row.proposed_by,
          proposedOn: row.proposed_on,
          decidedBy: row.decided_by,
          decidedOn: row.decided_on,
        })),
      };
    },
    uses: useOf(ofJudgements, 'classification, judgement'),
  }),
  read({
    path: `${prefix}/delays`,
    summary: 'Due dates whose delay has an operational or technical cause, proposed or declared.',
    roles: ['institution', 'supervisor', 'auditor'],
    params: Type.Object({}),
    query: nothing,
    reply: anything,
    read: async ({ pool }) => {
      const rows = await readRows(
        pool,
        delays,
        `where shard = $1 order by (state = 'declared'), from_on desc, id limit ${LISTED_MAX}`,
        [shard],
      );
      return {
        delays: rows.map((row) => ({
          delay: row.id,
          from: row.from_on,
          to: row.to_on,
          words: row.words,
          state: row.state,
          proposedBy: row.proposed_by,
          declaredBy: row.declared_by,
        })),
      };
    },
  }),
];

function ofJudgements(found: Json): readonly string[] {
  const { judgements: list } = Object(found) as { judgements?: readonly Json[] };
  if (!Array.isArray(list)) throw new Error('an answer does not name its judgements');
  return list.map((of) => {
    const { customer } = Object(of) as { customer?: Json };
    if (typeof customer !== 'string') throw new Error('a judgement does not name its customer');
    return customer;
  });
}
