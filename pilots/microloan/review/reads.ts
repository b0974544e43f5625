import { cursorOf, IdString, keyOfCursor, Page, read } from '@sandglass/http';
import { type Actor, type Json, readRows } from '@sandglass/operations';
import { parseDate, workdaysBetween } from '@sandglass/time';
import Type from 'typebox';
import { applications } from '../application/application.ts';
import { decidedByJson, explainDecision } from '../officer/explained.ts';
import { applicationView } from '../reads/applications.ts';
import { LIST_MAX, readers, seenBy } from '../reads/readers.ts';
import { SHARD } from '../shard.ts';
import { type Review, reviews } from './review.ts';
import { useOfReview, useOfReviewList } from './uses.ts';

/** The most urgent first. Plan: for staff the partial index over open reviews by due date. */
const QUEUE = `where shard = $1
  and ($2::text is null or customer = $2)
  and ($3::text is null or state = $3)
  and ($3::text is not null or $2::text is not null or state in ('asked', 'overturn-proposed'))
  and ($4::date is null or (due_on, id) > ($4::date, $5::text))
  order by due_on, id limit $6`;

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
    const values = [SHARD, seenBy(actor), query.state ?? null, due ?? null, id ?? null, limit + 1];
    const rows = await readRows(pool, reviews, QUEUE, values);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      reviews: page.map((row) => reviewView(row, actor, businessDate)),
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
    const view = { ...reviewView(review, actor, businessDate), about: applicationView(row, businessDate) };
    if (actor.role === 'customer') return view;
    return { ...view, answers: row.answers, decidedBy: decidedByJson(explainDecision(row, row)) };
  },
  uses: useOfReview,
});

/** To the customer a proposal is not yet an answer. */
function reviewView(
  review: Review,
  { role }: Actor,
  businessDate: string,
): { readonly [name: string]: Json } {
  const open = review.decided_on === null;
  const view = {
    application: review.id,
    customer: review.customer,
    state: role === 'customer' && open ? 'asked' : review.state,
    words: review.words,
    askedOn: review.asked_on,
    dueOn: review.due_on,
    answer: review.answer,
    decidedOn: review.decided_on,
    result: review.result,
  };
  if (role === 'customer') return view;
  return {
    ...view,
    proposal: review.proposal === null ? null : { ...review.proposal },
    late: open && businessDate > review.due_on,
    workdaysLeft:
      open && businessDate <= review.due_on
        ? workdaysBetween(parseDate(businessDate), parseDate(review.due_on))
        : null,
  };
}
