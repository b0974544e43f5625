import { read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { type CaseFile, caseFiles } from '../case/case-file.ts';
import { DOORS, SHARD } from '../shard.ts';

const CASES_MAX = 200;

/**
 * Cases by number, place and state, the newest first. What is said to staff here names nobody and nothing of theirs: to see a
 * case is a use of its customer's data, and the case's own page commits it.
 */
export const caseList = read({
  path: `${DOORS}/cases`,
  summary:
    'Cases with channel and state, the newest first; a customer’s own, or all of them without people’s data.',
  roles: ['customer', 'institution'],
  pilot: SHARD,
  params: Type.Object({}),
  query: Type.Object({}, { additionalProperties: false }),
  reply: Type.Object({ cases: Type.Array(Type.Object({}, { additionalProperties: true })) }),
  read: async ({ pool, actor }) => {
    const own = actor.role === 'customer' ? actor.party : null;
    const rest = `where shard = $1 and ($2::text is null or customer = $2) order by opened_at desc, id limit ${CASES_MAX}`;
    const rows = await readRows(pool, caseFiles, rest, [SHARD, own]);
    return { cases: rows.map(summaryOf) };
  },
});

const summaryOf = ({ id, edition, channel, state, opened_on, steps, offer_until }: CaseFile) => ({
  case: id,
  edition,
  channel,
  state,
  openedOn: opened_on,
  steps,
  offerUntil: offer_until,
});
