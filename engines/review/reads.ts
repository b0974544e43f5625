import { type Actor, type Json, readRows } from '@sandglass/operations';
import { parseDate, workdaysBetween } from '@sandglass/time';
import type { Pool } from 'pg';
import { officerOf } from './officer.ts';
import type { Review, ReviewTable } from './table.ts';

/** The most urgent first. Plan: for staff the partial index over open reviews by due date. */
const QUEUE = `where shard = $1
  and ($2::text is null or customer = $2)
  and ($3::text is null or state = $3)
  and ($3::text is not null or $2::text is not null or state in ('asked', 'overturn-proposed'))
  and ($4::date is null or (due_on, id) > ($4::date, $5::text))
  order by due_on, id limit $6`;

export interface Asked {
  readonly shard: string;
  /** Null: of everybody. */
  readonly customer: string | null;
  readonly state: string | undefined;
  /** Due date and id after which to go on. */
  readonly after: readonly [string, string] | undefined;
  readonly limit: number;
}

/** Reviews by deadline; without a state: for staff what is open, for a customer all of their own. */
export const reviewQueue = (pool: Pool, reviews: ReviewTable, asked: Asked): Promise<Review[]> =>
  readRows(pool, reviews, QUEUE, [
    asked.shard,
    asked.customer,
    asked.state ?? null,
    asked.after?.[0] ?? null,
    asked.after?.[1] ?? null,
    asked.limit,
  ]);

/** One review as a customer or staff see it: to the customer a proposal is not yet an answer. */
export function reviewView(
  review: Review,
  noun: string,
  { role }: Pick<Actor, 'role'>,
  businessDate: string,
): { readonly [name: string]: Json } {
  const open = review.decided_on === null;
  const view = {
    [noun]: review.id,
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

export interface ReviewsDue {
  readonly asked: number;
  readonly first: string | null;
  /** Proposals by others; one's own wait for somebody else. */
  readonly proposed: number;
  readonly next: string | null;
}

/** What waits for an officer. Plan: the partial index over open reviews. */
export async function reviewsDue(
  pool: Pool,
  { name }: Pick<ReviewTable, 'name'>,
  shard: string,
  actor: Actor,
): Promise<ReviewsDue> {
  const { rows } = await pool.query<ReviewsDue>(
    `select count(*) filter (where state = 'asked')::int4 as asked,
       count(*) filter (where state = 'overturn-proposed' and proposal ->> 'officer' <> $2)::int4 as proposed,
       (min(due_on) filter (where state = 'asked'))::text as first,
       (min(due_on) filter (where state = 'overturn-proposed' and proposal ->> 'officer' <> $2))::text as next
     from ${name} where shard = $1 and state in ('asked', 'overturn-proposed')`,
    [shard, officerOf(actor)],
  );
  return rows[0] ?? { asked: 0, first: null, proposed: 0, next: null };
}
