import { type Grade, largestLosses } from '@sandglass/scorecard';
import type { Fields } from '../inputs/derive.ts';
import { type Language, reasonText } from './reasons.ts';
import type { Scorer } from './scorer.ts';

export interface Reason {
  /** Stable, for programs. */
  readonly code: string;
  readonly text: string;
  /** Points lost against the neutral case; above 0. */
  readonly points: number;
}

export interface CreditScore {
  /** Probability of default, 0–1, prior corrected. */
  readonly probability: number;
  /** 501.8622 + 28.8539 · ln(good : bad), half to even. */
  readonly score: number;
  readonly grade: Grade;
  /** At most four, the largest loss first. */
  readonly reasons: readonly Reason[];
}

/** Scores one case and tells why, in one language. */
export function scoreFields(scorer: Scorer, fields: Fields, language: Language): CreditScore {
  const { probability, score, grade, contributions } = scorer.explain(fields);
  const reasons = largestLosses(contributions).map(({ reason, points }) => ({
    code: reason,
    text: reasonText(reason, language),
    points,
  }));
  return { probability, score, grade, reasons };
}
