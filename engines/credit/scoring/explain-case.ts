import type { Grade, GradeCutOffs, Value } from '@sandglass/scorecard';
import { derive, type Fields } from '../inputs/derive.ts';
import { CARD_FORMAT, type CreditModel } from '../model.ts';
import type { Scorer } from './scorer.ts';

export interface ExplainedInput {
  readonly name: string;
  /** The reason that points lost here are told under. */
  readonly reason: string;
  /** False: the case does not say it, so it moves nothing. */
  readonly given: boolean;
  /** As the model sees it; null is known to be missing. */
  readonly value: Value;
  /** What it moved the score by; negative is a loss. */
  readonly points: number;
}

/** A score taken apart: base + Σ points is the score before rounding. */
export interface ExplainedCase {
  readonly probability: number;
  readonly score: number;
  readonly grade: Grade;
  /** Least score of each grade; below D's is E. */
  readonly cutOffs: GradeCutOffs;
  /** Score of the neutral case (a card), or what the trees expect. */
  readonly base: number;
  /** The largest effect first. */
  readonly inputs: readonly ExplainedInput[];
}

const DECIMALS = 2;
const figure = (value: number): number => Number(value.toFixed(DECIMALS));

/** Every input of a case and what it moved, not only the four largest losses. */
export function explainCase(model: CreditModel, scorer: Scorer, fields: Fields): ExplainedCase {
  const { probability, score, grade, contributions } = scorer.explain(fields);
  const lines = model.format === CARD_FORMAT ? model.characteristics : model.inputs;
  const exact = model.scaling.offset + model.scaling.factor * Math.log((1 - probability) / probability);
  const moved = contributions.reduce((sum, { points }) => sum + points, 0);
  const inputs = lines.map(({ name, reason, source }, i): ExplainedInput => {
    const value = derive(source, fields);
    const points = figure(contributions[i]!.points);
    return { name, reason, given: value !== undefined, value: value ?? null, points };
  });
  return {
    probability,
    score,
    grade,
    cutOffs: model.grades,
    base: figure(exact - moved),
    inputs: inputs.sort((a, b) => Math.abs(b.points) - Math.abs(a.points)),
  };
}
