import { compileExplain, compilePredict, type Explain } from '@sandglass/boosting';
import {
  type Contribution,
  gradeOf,
  logistic,
  quoteScore,
  type Scored,
  scaleProbability,
} from '@sandglass/scorecard';
import type { Fields } from '../inputs/derive.ts';
import { compileRow } from './encode.ts';
import type { BoostedModel } from './model.ts';

type Quoted = Omit<Scored, 'contributions'>;

/** A boosted model ready to score: synchronous, a few microseconds a case. */
export interface CompiledTrees {
  readonly quote: (fields: Fields) => Quoted;
  /** With points by input, against what the trees expect of a training row: exact Shapley values. */
  readonly explain: (fields: Fields) => Scored;
  /** Unrounded score of an encoded row. */
  readonly scaleOf: (row: Float64Array) => number;
}

export function compileTrees(model: BoostedModel): CompiledTrees {
  const fill = compileRow(model.inputs);
  const trees = { base: model.base, inputs: model.inputs.length, trees: model.trees };
  const predict = compilePredict(trees);
  const held = new Float64Array(model.inputs.length);
  let explainer: Explain | undefined;

  const quoteRow = (row: Float64Array): Quoted => {
    const probability = logistic(predict(row));
    const score = quoteScore(scaleProbability(probability, model.scaling));
    return { probability, score, grade: gradeOf(score, model.grades) };
  };
  const quote = (fields: Fields): Quoted => {
    fill(fields, held);
    return quoteRow(held);
  };
  const explain = (fields: Fields): Scored => {
    const quoted = quote(fields);
    explainer ??= compileExplain(trees);
    const moved = explainer.contributions(held);
    const contributions = model.inputs.map(
      ({ name, reason }, i): Contribution => ({ name, reason, points: 0 - model.scaling.factor * moved[i]! }),
    );
    return { ...quoted, contributions };
  };
  const scaleOf = (row: Float64Array) => scaleProbability(logistic(predict(row)), model.scaling);
  return { quote, explain, scaleOf };
}
