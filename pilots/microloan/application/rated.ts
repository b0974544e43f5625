import { type BaseJudgement, reasonsOf } from '../bases/judge-base.ts';
import { type Arm, armOf } from '../rating/arm.ts';
import type { Rating } from '../rating/rating.ts';
import type { Shadow } from './application.ts';
import type { Assessment, Assessments } from './assess.ts';

/** Whose word counts for an application, and what the other model would have said. */
export interface Rated {
  /** Of the arrangement. */
  readonly version: number;
  readonly arm: Arm;
  readonly assessment: Assessment;
  readonly shadow: Shadow | undefined;
}

/** Chooses by the customer's arm; undefined where the arrangement names a model that did not rate. */
export function rate(
  rating: Rating | undefined,
  assessments: Assessments,
  customer: string,
): Rated | undefined {
  if (rating === undefined) return undefined;
  const arm = armOf(rating, customer);
  const [decides, shadows] =
    arm === 'champion' ? [rating.champion, rating.challenger] : [rating.challenger, rating.champion];
  const assessment = assessments[decides ?? ''];
  if (assessment === undefined) return undefined;
  const other = assessments[shadows ?? ''];
  const shadow = other && { model: other.model, score: other.score, grade: other.grade };
  return { version: rating.version, arm, assessment, shadow };
}

/** The same, where the product stands on evidence: its own model rates, and nothing shadows it. */
export const ratedByBase = ({ version }: Rated, { graded }: BaseJudgement): Rated => ({
  version,
  arm: 'champion',
  assessment: { model: graded.model, score: graded.score, grade: graded.grade, reasons: reasonsOf(graded) },
  shadow: undefined,
});
