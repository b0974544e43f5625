import type { RatedBy } from '@sandglass/models';
import { type BaseJudgement, reasonsOf } from '../bases/judge-base.ts';
import type { Assessment } from './assess.ts';

/** Whose word counts for an application, and what the other model would have said. */
export type Rated = RatedBy<Assessment>;

/** The same, where the product stands on evidence: its own model rates, and nothing shadows it. */
export const ratedByBase = ({ version }: Rated, { graded }: BaseJudgement): Rated => ({
  version,
  arm: 'champion',
  assessment: { model: graded.model, score: graded.score, grade: graded.grade, reasons: reasonsOf(graded) },
  shadow: undefined,
});
