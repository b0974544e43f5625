import { IdString, read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { caseFiles } from '../case/case-file.ts';
import { decideAgain, decidedAgainJson } from '../decision/decided-again.ts';
import { decisionId, decisions } from '../decision/decisions.ts';
import { DOORS, SHARD } from '../shard.ts';
import { useOfCase } from './uses.ts';

/** A decision made again from its record, however old, beside what was decided. */
export const decisionAgain = read({
  path: `${DOORS}/cases/{id}/decisions/{n}/replay`,
  summary: 'A decision about a case made again from what was kept of it: the same result, or what differs.',
  roles: ['institution'],
  pilot: SHARD,
  params: Type.Object({ id: IdString(), n: Type.String({ pattern: '^[1-9]\\d{0,3}$' }) }),
  query: Type.Object({}, { additionalProperties: false }),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, params: { id, n } }) => {
    const byId = 'where shard = $1 and id = $2';
    const [file] = await readRows(pool, caseFiles, byId, [SHARD, id]);
    const [row] = await readRows(pool, decisions, byId, [SHARD, decisionId(id, Number(n))]);
    if (file === undefined || row === undefined) return undefined;
    return decidedAgainJson(row, file.customer, await decideAgain(pool, row));
  },
  uses: useOfCase,
});
