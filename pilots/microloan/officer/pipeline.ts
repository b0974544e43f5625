import { cursorOf, IdString, keyOfCursor, Page, read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import { formatInstant } from '@sandglass/time';
import Type from 'typebox';
import { applications } from '../application/application.ts';
import { applicationView } from '../reads/applications.ts';
import { LIST_MAX } from '../reads/readers.ts';
import { ofList, useOfApplications, withheldIn } from '../reads/uses.ts';
import { SHARD } from '../shard.ts';

const Word = Type.Optional(Type.String({ minLength: 1, maxLength: 80 }));

/**
 * Every filter is optional; an offer past its day counts as expired before anything is written.
 * Plan: the index on (shard, applied_at, id), read backwards from the cursor.
 */
const PIPELINE = `where shard = $1
  and ($2::text is null
    or $2 = case when state = 'approved' and expires_on < $3::date then 'expired' else state end)
  and ($4::text is null or product = $4)
  and ($5::text is null or grade = $5)
  and ($6::text is null or arm = $6)
  and ($7::text is null or customer = $7)
  and ($8::timestamptz is null or (applied_at, id) < ($8::timestamptz, $9::text))
  order by applied_at desc, id desc limit $10`;

/** The applications as an officer works through them, the newest first. */
export const pipeline = read({
  path: '/api/pipeline',
  summary: 'Loan applications by state, product, grade or arm, the newest first, page by page.',
  roles: ['institution'],
  params: Type.Object({}),
  query: Type.Object(
    {
      ...Page,
      state: Type.Optional(Type.Enum(['approved', 'declined', 'signed', 'expired'])),
      product: Word,
      grade: Type.Optional(Type.Enum(['A', 'B', 'C', 'D', 'E'])),
      arm: Type.Optional(Type.Enum(['champion', 'challenger'])),
      customer: Type.Optional(IdString()),
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({
    applications: Type.Array(Type.Object({}, { additionalProperties: true })),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  read: async ({ pool, query, businessDate }) => {
    const [at, id] = keyOfCursor(query.cursor, 2) ?? [];
    const limit = Math.min(query.limit ?? LIST_MAX, LIST_MAX);
    const { state, product, grade, arm, customer } = query;
    const filters = [state, businessDate, product, grade, arm, customer, at, id];
    const values = [SHARD, ...filters.map((value) => value ?? null), limit + 1];
    const rows = await readRows(pool, applications, PIPELINE, values);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      applications: page.map((row) => ({
        ...applicationView(row, businessDate),
        arm: row.arm,
        rating: row.rating,
        shadow: row.shadow === null ? null : { ...row.shadow },
      })),
      next: rows.length > limit && last ? cursorOf([formatInstant(last.applied_at), last.id]) : null,
    };
  },
  uses: useOfApplications(ofList('applications'), withheldIn('applications', 'application')),
});
