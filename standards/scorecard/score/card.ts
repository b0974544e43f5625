import type { Binning, Value } from '../binning/binning.ts';
import { encode } from '../binning/encode.ts';
import { logistic } from '../regression/logistic.ts';
import { quoteScore, type Scaling, scaleProbability } from './scaling.ts';

/** One line of a scorecard. */
export interface Characteristic {
  readonly name: string;
  /** The reason that a loss of points here is told under; several characteristics may share one. */
  readonly reason: string;
  /** Weight of its WoE in ln(good : bad); positive. */
  readonly coefficient: number;
  readonly binning: Binning;
}

export type Grade = 'A' | 'B' | 'C' | 'D' | 'E';

/** Least whole score of each grade; below D's is E. */
export type GradeCutOffs = Readonly<Record<Exclude<Grade, 'E'>, number>>;

export interface Scorecard {
  readonly scaling: Scaling;
  /** ln(good : bad) of the neutral case, after prior correction. */
  readonly intercept: number;
  readonly grades: GradeCutOffs;
  readonly characteristics: readonly Characteristic[];
}

export interface Contribution {
  readonly name: string;
  readonly reason: string;
  /** Points against the neutral case: negative is a loss. */
  readonly points: number;
}

export interface Scored {
  /** Probability of default, 0–1, prior corrected. */
  readonly probability: number;
  /** Whole points, half to even. */
  readonly score: number;
  readonly grade: Grade;
  readonly contributions: readonly Contribution[];
}

/**
 * Scores one case. `values[i]` belongs to `characteristics[i]`: null is missing (it has a class of its own),
 * undefined has no counterpart in this case and counts as neutral.
 * @throws TypeError when a value's type is not the declared one.
 */
export function scoreCase(card: Scorecard, values: readonly (Value | undefined)[]): Scored {
  const evidence = card.characteristics.map(({ coefficient, binning }, i) => {
    const value = values[i];
    return value === undefined ? 0 : coefficient * encode(binning, value);
  });
  const logOdds = evidence.reduce((sum, part) => sum + part, card.intercept);
  const probability = logistic(-logOdds);
  const score = quoteScore(scaleProbability(probability, card.scaling));
  const contributions = card.characteristics.map(({ name, reason }, i) => ({
    name,
    reason,
    points: card.scaling.factor * evidence[i]!,
  }));
  return { probability, score, grade: gradeOf(score, card.grades), contributions };
}

export function gradeOf(score: number, cutOffs: GradeCutOffs): Grade {
  if (score >= cutOffs.A) return 'A';
  if (score >= cutOffs.B) return 'B';
  if (score >= cutOffs.C) return 'C';
  if (score >= cutOffs.D) return 'D';
  return 'E';
}

/** How many times the portfolio's odds of default a grade may reach, at most. */
const GRADE_ODDS: Readonly<Record<Exclude<Grade, 'E'>, number>> = { A: 1 / 3, B: 2 / 3, C: 1, D: 2 };

/** Cut-offs that put A below a third of the portfolio's odds of default, B below two thirds, C below one, D below two. */
export function gradeCutOffs(portfolioRate: number, scaling: Scaling): GradeCutOffs {
  const odds = portfolioRate / (1 - portfolioRate);
  const cut = (times: number) => {
    const atMost = odds * times;
    return quoteScore(scaleProbability(atMost / (1 + atMost), scaling));
  };
  return { A: cut(GRADE_ODDS.A), B: cut(GRADE_ODDS.B), C: cut(GRADE_ODDS.C), D: cut(GRADE_ODDS.D) };
}
