import { daysLater, dueAfter } from '@sandglass/lending';
import { modelsDue, RATING } from '@sandglass/models';
import { readRows } from '@sandglass/operations';
import type { Pilot, StaffDue } from '@sandglass/pilot';
import { reviewsDue } from '@sandglass/review';
import { ruleTables } from '@sandglass/rules';
import { ratings } from './rating/rating.ts';
import { reviews } from './review/review.ts';
import { SHARD } from './shard.ts';

/** A model’s year of validation is told of so long before it ends. */
const NOTICE_DAYS = 30;

/** What waits for an officer: reviews that nobody has looked at, and what a colleague proposed; one's own waits for somebody else. */
export const staffDue: NonNullable<Pilot['staffDue']> = async (pool, actor, businessDate) => {
  const officer = actor.person ?? actor.party;
  const [{ asked, first, proposed, next }, tables, [rating], ofModels] = await Promise.all([
    reviewsDue(pool, reviews, SHARD, actor),
    readRows(pool, ruleTables, 'where shard = $1 and proposal is not null', [SHARD]),
    readRows(pool, ratings, 'where shard = $1 and id = $2', [SHARD, RATING]),
    modelsDue(pool, SHARD, officer, daysLater(businessDate, NOTICE_DAYS)),
  ]);
  const after = await dueAfter(pool, SHARD, officer);
  const toRelease = tables.filter(({ proposal }) => proposal?.officer !== officer).length;
  const proposal = rating?.proposal ?? null;
  const all: readonly StaffDue[] = [
    { kind: 'review-loans', count: asked, first },
    { kind: 'confirm-offers', count: proposed, first: next },
    { kind: 'approve-models', count: proposal !== null && proposal.officer !== officer ? 1 : 0, first: null },
    { kind: 'release-rules', count: toRelease, first: null },
    { kind: 'confirm-models', count: ofModels.toConfirm, first: null },
    { kind: 'validate-models', count: ofModels.toValidate, first: ofModels.first },
    ...after,
  ];
  return all.filter(({ count }) => count > 0);
};
