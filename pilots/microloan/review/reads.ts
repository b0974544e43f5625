import { cursorOf, IdString, keyOfCursor, Page, read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import { reviewQueue, reviewView } from '@sandglass/review';
import Type from 'typebox';
import { applications } from '../application/application.ts';
import { decidedByJson, explainDecision } from '../officer/explained.ts';
import { applicationView } from '../reads/applications.ts';
import { LIST_MAX, readers, seenBy } from '../reads/readers.ts';
import { SHARD } from '../shard.ts';
import { reviews } from './review.ts';
import { useOfReview, useOfReviewList } from './uses.ts';

/** Staff's queue of open reviews by deadline; customers see their own, open or answered. */
export const reviewList = read({
  path: '/api/reviews',
  summary:
    'Declined applications that a person is asked to look at: for staff what is open, the most urgent first.',
  roles: readers,
  params: Type.Object({}),
  query: Type.Object(
    { ...Page, state: Type.Optional(Type.Enum(['asked', 'overturn-proposed', 'upheld', 'overturned'])) },
    { additionalProperties: false },
  ),
  reply: Type.Object({
    reviews: Type.Array(Type.Object({}, { additionalProperties: true })),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  read: async ({ pool, actor, query, businessDate }) => {
    const [due, id] = keyOfCursor(query.cursor, 2) ?? [];
    const limit = Math.min(query.limit ?? LIST_MAX, LIST_MAX);
    const after = due === undefined || id === undefined ? undefined : ([String(due), String(id)] as const);
    const rows = await reviewQueue(pool, reviews, {
      shard: SHARD,
      customer: seenBy(actor),
      state: query.state,
      after,
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      reviews: page.map((row) => reviewView(row, 'application', actor, businessDate)),
      next: rows.length > limit && last ? cursorOf([last.due_on, last.id]) : null,
    };
  },
  uses: useOfReviewList,
});

/** One review; another customer's looks like none. Staff see the case taken apart. */
export const reviewOne = read({
  path: '/api/reviews/{id}',
  summary: 'One review of a declined application; for staff with the decision taken apart.',
  roles: readers,
  params: Type.Object({ id: IdString() }),
  query: Type.Object({}),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, actor, params: { id }, businessDate }) => {
    const own = 'where shard = $1 and ($2::text is null or customer = $2) and id = $3';
    const [review] = await readRows(pool, reviews, own, [SHARD, seenBy(actor), id]);
    const [row] = await readRows(pool, applications, own, [SHARD, seenBy(actor), id]);
    if (review === undefined || row === undefined) return undefined;
    const view = {
      ...reviewView(review, 'application', actor, businessDate),
      about: applicationView(row, businessDate),
    };
    if (actor.role === 'customer') return view;
    return { ...view, answers: row.answers, decidedBy: decidedByJson(explainDecision(row, row)) };
  },
  uses: useOfReview,
});
