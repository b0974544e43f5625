import './reasons.ts';

export type { Granted, Reviewed, ReviewKind } from './kind.ts';
export { type Outcome, type OverrideReason, outcomeView, overrideSums } from './overrides.ts';
export { reviewQueue, reviewsDue, reviewView } from './reads.ts';
export { type Reviews, reviewsOf } from './reviews-of.ts';
export {
  ASK_DAYS,
  answerDue,
  type Overturn,
  type Review,
  type ReviewState,
  type ReviewTable,
  reviewPlain,
  reviewTable,
} from './table.ts';
