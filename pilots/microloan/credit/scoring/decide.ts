import { type Grade, largestLosses, scoreCase } from '@sandglass/scorecard';
import type { Fields } from '../inputs/derive.ts';
import { type CreditModel, valuesOf } from '../model.ts';
import { type Language, reasonText } from './reasons.ts';

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

/** Scores one case by a model: pure, synchronous, and the same alone as among others. */
export function scoreFields(model: CreditModel, fields: Fields, language: Language): CreditScore {
  const { probability, score, grade, contributions } = scoreCase(
    model,
    valuesOf(model.characteristics, fields),
  );
  const reasons = largestLosses(contributions).map(({ reason, points }) => ({
    code: reason,
    text: reasonText(reason, language),
    points,
  }));
  return { probability, score, grade, reasons };
}
