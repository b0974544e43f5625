import { cursorOf, DoorRefusal, keyOfCursor, Page, read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { CASE_STATES, type CaseFile, CHANNELS, caseFiles } from '../case/case-file.ts';
import { DOORS, SHARD } from '../shard.ts';

const ROWS = 50;

/** Plan: the index by customer and moment, by state and moment, or by moment, backwards. */
const FOUND = `where shard = $1 and ($2::text is null or customer = $2) and ($3::text is null or state = $3)
  and ($4::text is null or channel = $4)
  and ($5::float8 is null or (opened_at, id) < (to_timestamp($5::float8 / 1000), $6::text))
  order by opened_at desc, id desc limit $7`;

/**
 * Cases by number, place and state, the newest first, page by page. What is said to staff here names nobody and nothing of
 * theirs: to see a case is a use of its customer's data, and the case's own page commits it.
 */
export const caseList = read({
  path: `${DOORS}/cases`,
  summary:
    'Cases with channel and state, the newest first; a customer’s own, or all of them without people’s data.',
  roles: ['customer', 'institution'],
  pilot: SHARD,
  params: Type.Object({}),
  query: Type.Object(
    {
      ...Page,
      state: Type.Optional(Type.Enum(CASE_STATES)),
      channel: Type.Optional(Type.Enum(CHANNELS)),
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({
    cases: Type.Array(Type.Object({}, { additionalProperties: true })),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  read: async ({ pool, actor, query: { state, channel, cursor, limit = ROWS } }) => {
    const own = actor.role === 'customer' ? actor.party : null;
    const [at, id] = keyOfCursor(cursor, 2) ?? [];
    if (at !== undefined && !/^\d{1,15}$/.test(at)) throw new DoorRefusal('cursor-invalid');
    const values = [SHARD, own, state ?? null, channel ?? null, at ?? null, id ?? null, limit + 1];
    const found = await readRows(pool, caseFiles, FOUND, values);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      cases: page.map(summaryOf),
      next: found.length > limit && last ? cursorOf([String(last.opened_at), last.id]) : null,
    };
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
