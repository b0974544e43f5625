import { daysLater, dueAfter } from '@sandglass/lending';
import { modelsDue } from '@sandglass/models';
import { readRows } from '@sandglass/operations';
import type { Pilot, StaffDue } from '@sandglass/pilot';
import { reviewsDue } from '@sandglass/review';
import { ruleTables } from '@sandglass/rules';
import { RATING, ratings } from '../rating/rating.ts';
import { reviews } from '../review/review.ts';
import { SHARD } from '../shard.ts';
import { officerOf } from './officer.ts';

/** Plan: the partial index over warnings that stand; $1 shard. */
const WARNINGS = `
  select count(*) filter (where state = 'objected')::int4 as objected,
    (min(due_on) filter (where state = 'objected'))::text as due,
    count(*) filter (where state <> 'objected')::int4 as stand
  from lending.warning where shard = $1 and state in ('open', 'frozen', 'objected')`;
/** A model’s year of validation is told of so long before it ends. */
const NOTICE_DAYS = 30;

/**
 * What waits for an officer: reviews that nobody has looked at, and what a colleague proposed. One's own proposals wait for
 * somebody else. Plan: the partial index over open reviews.
 */
export const staffDue: NonNullable<Pilot['staffDue']> = async (pool, actor, businessDate) => {
  const officer = officerOf(actor);
  const { asked, proposed, first, next } = await reviewsDue(pool, reviews, SHARD, actor);
  const [rating] = await readRows(pool, ratings, 'where shard = $1 and id = $2', [SHARD, RATING]);
  const proposal = rating?.proposal ?? null;
  const tables = await readRows(pool, ruleTables, 'where shard = $1 and proposal is not null', [SHARD]);
  const toRelease = tables.filter((table) => table.proposal?.officer !== officer).length;
  const ofModels = await modelsDue(pool, SHARD, officer, daysLater(businessDate, NOTICE_DAYS));
  const models = proposal !== null && proposal.officer !== officer ? 1 : 0;
  const { rows: watched } = await pool.query<{ objected: number; due: string | null; stand: number }>(
    WARNINGS,
    [SHARD],
  );
  const { objected = 0, due = null, stand = 0 } = watched[0] ?? {};
  const all: readonly StaffDue[] = [
    { kind: 'review-loans', count: asked, first },
    { kind: 'confirm-offers', count: proposed, first: next },
    { kind: 'approve-models', count: models, first: null },
    { kind: 'release-rules', count: toRelease, first: null },
    { kind: 'answer-objections', count: objected, first: due },
    { kind: 'look-at-warnings', count: stand, first: null },
    { kind: 'confirm-models', count: ofModels.toConfirm, first: null },
    { kind: 'validate-models', count: ofModels.toValidate, first: ofModels.first },
    ...(await dueAfter(pool, SHARD, officer)),
  ];
  return all.filter(({ count }) => count > 0);
};
