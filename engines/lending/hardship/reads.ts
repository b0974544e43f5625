import { PARTIES_MAX } from '@sandglass/consent';
import { cursorOf, IdString, keyOfCursor, Page, type Route, read } from '@sandglass/http';
import { type Actor, type Json, type Role, readRows } from '@sandglass/operations';
import Type from 'typebox';
import type { UseOf } from '../collection/reads.ts';
import { HARDSHIP_STATES, hardships } from './hardship.ts';
import { hardshipView } from './view.ts';

const readers: readonly Role[] = ['customer', 'institution'];
/** A page of staff shows the data of no more people than a use of data names. */
const LIST_MAX = PARTIES_MAX;
const Objects = Type.Array(Type.Object({}, { additionalProperties: true }));

/** The customer whose rows the caller may see; null: everybody's. */
const seenBy = ({ role, party }: Actor): string | null => (role === 'institution' ? null : party);

/** The most urgent first. Plan: for staff the partial index over what waits by due date. */
const QUEUE = `where shard = $1
  and ($2::text is null or customer = $2)
  and ($3::text is null or state = $3)
  and ($3::text is not null or $2::text is not null or state in ('asked', 'agreed'))
  and ($4::date is null or (due_on, id) > ($4::date, $5::text))
  order by due_on, id limit $6`;
const OF_LOAN = `where shard = $1 and ($2::text is null or customer = $2) and loan = $3
  order by asked_on desc, id desc limit ${LIST_MAX}`;

/** Staff's queue of what waits for them by deadline, customers' own; and the requests of one loan. Another's loan looks like none. */
export function hardshipReads(shard: string, doors: string, useOf: UseOf): readonly Route[] {
  const uses = useOf(ofHardships, 'requests for other terms');
  return [
    read({
      path: `${doors}/hardships`,
      summary: 'Requests of borrowers in difficulties: for staff what waits for them, the most urgent first.',
      roles: readers,
      params: Type.Object({}),
      query: Type.Object(
        { ...Page, state: Type.Optional(Type.Enum([...HARDSHIP_STATES])) },
        { additionalProperties: false },
      ),
      reply: Type.Object({ hardships: Objects, next: Type.Union([Type.String(), Type.Null()]) }),
      read: async ({ pool, actor, query, businessDate }) => {
        const [due, id] = keyOfCursor(query.cursor, 2) ?? [];
        const limit = Math.min(query.limit ?? LIST_MAX, LIST_MAX);
        const values = [shard, seenBy(actor), query.state ?? null, due ?? null, id ?? null, limit + 1];
        const rows = await readRows(pool, hardships, QUEUE, values);
        const page = rows.slice(0, limit);
        const last = page.at(-1);
        return {
          hardships: page.map((row) => hardshipView(row, actor.role, businessDate)),
          next: rows.length > limit && last ? cursorOf([last.due_on, last.id]) : null,
        };
      },
      uses,
    }),
    read({
      path: `${doors}/loans/{id}/hardship`,
      summary: 'The requests of hardship on a loan, the newest first, with their answers.',
      roles: readers,
      params: Type.Object({ id: IdString() }),
      query: Type.Object({}, { additionalProperties: false }),
      reply: Type.Object({ hardships: Objects }),
      read: async ({ pool, actor, params: { id }, businessDate }) => {
        const rows = await readRows(pool, hardships, OF_LOAN, [shard, seenBy(actor), id]);
        return { hardships: rows.map((row) => hardshipView(row, actor.role, businessDate)) };
      },
      uses,
    }),
  ];
}

function ofHardships(found: Json): readonly string[] {
  const { hardships: list } = Object(found) as { hardships?: readonly Json[] };
  if (!Array.isArray(list)) throw new Error('an answer does not name its requests of hardship');
  return list.map((of) => String((Object(of) as { customer?: Json }).customer));
}
