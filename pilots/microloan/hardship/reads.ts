import { cursorOf, IdString, keyOfCursor, Page, read } from '@sandglass/http';
import { hardships, hardshipView } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { LIST_MAX, readers, seenBy } from '../reads/readers.ts';
import { ofList, useOfLoans } from '../reads/uses.ts';
import { SHARD } from '../shard.ts';

/** The most urgent first. Plan: for staff the partial index over what waits by due date. */
const QUEUE = `where shard = $1
  and ($2::text is null or customer = $2)
  and ($3::text is null or state = $3)
  and ($3::text is not null or $2::text is not null or state in ('asked', 'agreed'))
  and ($4::date is null or (due_on, id) > ($4::date, $5::text))
  order by due_on, id limit $6`;

/** Staff's queue of what waits for them by deadline; customers see all of their own. */
export const hardshipList = read({
  path: '/api/hardships',
  summary: 'Requests of borrowers in difficulties: for staff what waits for them, the most urgent first.',
  roles: readers,
  params: Type.Object({}),
  query: Type.Object(
    {
      ...Page,
      state: Type.Optional(
        Type.Enum(['asked', 'offered', 'agreed', 'done', 'declined', 'turned-down', 'withdrawn']),
      ),
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({
    hardships: Type.Array(Type.Object({}, { additionalProperties: true })),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  read: async ({ pool, actor, query, businessDate }) => {
    const [due, id] = keyOfCursor(query.cursor, 2) ?? [];
    const limit = Math.min(query.limit ?? LIST_MAX, LIST_MAX);
    const values = [SHARD, seenBy(actor), query.state ?? null, due ?? null, id ?? null, limit + 1];
    const rows = await readRows(pool, hardships, QUEUE, values);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      hardships: page.map((row) => hardshipView(row, actor.role, businessDate)),
      next: rows.length > limit && last ? cursorOf([last.due_on, last.id]) : null,
    };
  },
  uses: useOfLoans(ofList('hardships')),
});

/** A loan's requests, the newest first; another customer's loan looks like none. */
export const hardshipOfLoan = read({
  path: '/api/loans/{id}/hardship',
  summary: 'The requests of hardship on a loan, the newest first, with their answers.',
  roles: readers,
  params: Type.Object({ id: IdString() }),
  query: Type.Object({}, { additionalProperties: false }),
  reply: Type.Object({ hardships: Type.Array(Type.Object({}, { additionalProperties: true })) }),
  read: async ({ pool, actor, params: { id }, businessDate }) => {
    const own = `where shard = $1 and ($2::text is null or customer = $2) and loan = $3
      order by asked_on desc, id desc limit ${LIST_MAX}`;
    const rows = await readRows(pool, hardships, own, [SHARD, seenBy(actor), id]);
    return { hardships: rows.map((row) => hardshipView(row, actor.role, businessDate)) };
  },
  uses: useOfLoans(ofList('hardships')),
});
