import { cursorOf, IdString, keyOfCursor, Page, read } from '@sandglass/http';
import { renewals, renewalView } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { LIST_MAX, readers, seenBy } from '../reads/readers.ts';
import { ofList, useOfLoans } from '../reads/uses.ts';
import { SHARD } from '../shard.ts';

/** The day that comes first. Plan: for staff the partial index over what is signed by its day. */
const QUEUE = `where shard = $1
  and ($2::text is null or customer = $2)
  and ($3::text is null or state = $3)
  and ($3::text is not null or $2::text is not null or state = 'signed')
  and ($4::text is null or loan = $4)
  and ($5::date is null or (matures_on, id) > ($5::date, $6::text))
  order by matures_on, id limit $7`;

/** Staff's list of renewals by their day; customers see their own. */
export const renewalList = read({
  path: '/api/renewals',
  summary:
    'Renewals of loans: for staff those that are signed, by their day; for a customer all of their own.',
  roles: readers,
  params: Type.Object({}),
  query: Type.Object(
    {
      ...Page,
      state: Type.Optional(Type.Enum(['signed', 'renewed', 'withdrawn', 'stopped', 'missed'])),
      customer: Type.Optional(IdString()),
      loan: Type.Optional(IdString()),
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({
    renewals: Type.Array(Type.Object({}, { additionalProperties: true })),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  read: async ({ pool, actor, query }) => {
    const [day, id] = keyOfCursor(query.cursor, 2) ?? [];
    const limit = Math.min(query.limit ?? LIST_MAX, LIST_MAX);
    const whose = seenBy(actor) ?? query.customer ?? null;
    const values = [
      SHARD,
      whose,
      query.state ?? null,
      query.loan ?? null,
      day ?? null,
      id ?? null,
      limit + 1,
    ];
    const rows = await readRows(pool, renewals, QUEUE, values);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      renewals: page.map(renewalView),
      next: rows.length > limit && last ? cursorOf([last.matures_on, last.id]) : null,
    };
  },
  uses: useOfLoans(ofList('renewals')),
});
