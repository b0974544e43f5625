import type { RatedBy } from '@sandglass/models';
import { type BaseJudgement, reasonsOf } from '../bases/judge-base.ts';
import type { Assessment } from './assess.ts';

/** Whose word counts for an application, and what the other model would have said. */
export type Rated = RatedBy<Assessment>;

/**
 * The same, where the product stands on evidence: its own model rates all, and the one that would rate the customer's answers shadows
 * it. That is the customer's own arm, the same for every application. It is given no share: what a base's model says is not yet
 * known to be better or worse.
 */
export const ratedByBase = ({ version, assessment }: Rated, { graded }: BaseJudgement): Rated => ({
  version,
  arm: 'champion',
  assessment: { model: graded.model, score: graded.score, grade: graded.grade, reasons: reasonsOf(graded) },
  shadow: { model: assessment.model, score: assessment.score, grade: assessment.grade },
});
