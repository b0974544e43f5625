import { cursorOf, IdString, keyOfCursor, Page, read } from '@sandglass/http';
import { amountText } from '@sandglass/lending';
import { type Json, readRows } from '@sandglass/operations';
import { reviewQueue, reviewView } from '@sandglass/review';
import Type from 'typebox';
import { caseFiles } from '../case/case-file.ts';
import { decisions } from '../decision/decisions.ts';
import { caseOfDecision, reviews } from '../review/review.ts';
import { DOORS, SHARD } from '../shard.ts';
import { useOfCase } from './uses.ts';

const LIST_MAX = 100;

/** Staff's queue by deadline. Nobody is named here: whoever opens one uses its customer's data, and the customer sees that. */
export const reviewList = read({
  path: `${DOORS}/reviews`,
  summary: 'Decisions that a person is asked to look at: what is open, the most urgent first.',
  roles: ['institution'],
  pilot: SHARD,
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
    const asked = { shard: SHARD, customer: null, state: query.state, after, limit: limit + 1 };
    const rows = await reviewQueue(pool, reviews, asked);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      reviews: page.map((row) => {
        const { decision, state, askedOn, dueOn, late, workdaysLeft } = reviewView(
          row,
          'decision',
          actor,
          businessDate,
        );
        return { decision, case: caseOfDecision(row.id), state, askedOn, dueOn, late, workdaysLeft } as Json;
      }),
      next: rows.length > limit && last ? cursorOf([last.due_on, last.id]) : null,
    };
  },
});

/** One review, with the decision that it is about; another customer's looks like none. */
export const reviewOne = read({
  path: `${DOORS}/reviews/{id}`,
  summary: 'One review, with the decision that it is about, its bounds and reasons.',
  roles: ['customer', 'institution'],
  pilot: SHARD,
  params: Type.Object({ id: IdString() }),
  query: Type.Object({}, { additionalProperties: false }),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, actor, params: { id }, businessDate }) => {
    const own = actor.role === 'customer' ? actor.party : null;
    const mine = 'where shard = $1 and id = $2 and ($3::text is null or customer = $3)';
    const [review] = await readRows(pool, reviews, mine, [SHARD, id, own]);
    if (review === undefined) return undefined;
    const byId = 'where shard = $1 and id = $2';
    const [decision] = await readRows(pool, decisions, byId, [SHARD, id]);
    const [file] = await readRows(pool, caseFiles, byId, [SHARD, caseOfDecision(id)]);
    if (decision === undefined || file === undefined) return undefined;
    return {
      ...reviewView(review, 'decision', actor, businessDate),
      case: file.id,
      caseState: file.state,
      isLatest: file.offer?.n === decision.n,
      asked: amountText(file.amount),
      currency: 'CNY',
      offer: decision.offer as unknown as Json,
    };
  },
  uses: useOfCase,
});
