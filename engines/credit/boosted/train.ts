import { compileExplain, compilePredict, type Tree } from '@sandglass/boosting';
import { gradeCutOffs, houseScaling, logistic, priorLogit, scaleProbability } from '@sandglass/scorecard';
import type { Table } from '../data/table.ts';
import { describeTraining, type InputWeight } from '../training/card.ts';
import { populationRate } from '../training/fitprofile.ts';
import type { Learn } from '../training/learner.ts';
import type { TrainingOrder } from '../training/order.ts';
import type { Profile } from '../training/profile.ts';
import type { Sample } from '../training/sample.ts';
import { measureShrinkage, type Shrinkage, shrinkProbabilities } from '../training/shrink.ts';
import { readLesson, type Trained } from '../training/train.ts';
import { predictOutOfFold, testEachPeriod, testOutOfTime } from '../training/validate.ts';
import { encodeRows, type FittedTrees, fitTrees, logOddsOf } from './fit.ts';
import { BOOSTED_FORMAT, type BoostedInput, type BoostedModel } from './model.ts';
import { type Reference, referenceOf } from './reference.ts';
import { findPlan } from './rounds.ts';

/** Decimals kept in a fitted model: the stored one is the one that scores. */
const DECIMALS = 6;
const round = (value: number): number => Number(value.toFixed(DECIMALS));

/**
 * Learns boosted trees from a table, tested as a scorecard is. The same table gives the same model, to the byte.
 * @throws CreditDataError when the table cannot be learnt from.
 */
export function trainBoosted(table: Table, order: TrainingOrder): Trained<BoostedModel> {
  const { profile, sample } = readLesson(table, order, 'boosted');
  const all = sample.bad.map((_, row) => row);
  const { plan, curve, stoppedBy } = findPlan(profile, sample);
  const prior = priorLogit(profile.weights.bad, profile.weights.good);
  const learn: Learn = (rows) => {
    const fitted = fitTrees(profile, sample, rows, plan);
    return (others) => logOddsOf(fitted, sample, others).map((logOdds) => logistic(logOdds + prior));
  };
  const tooSure = predictOutOfFold(learn, sample);
  const shrinkage = measureShrinkage(profile, sample, tooSure);
  const outOfFold = shrinkProbabilities(tooSure, shrinkage);
  const rate = populationRate(profile, sample.bad);
  const fitted = shrinkTrees(fitTrees(profile, sample, all, plan), prior, shrinkage);
  const inputs = profile.candidates.map(
    ({ name, reason, source }, i): BoostedInput => ({ name, reason, source, encoding: fitted.encodings[i]! }),
  );
  const model: BoostedModel = {
    format: BOOSTED_FORMAT,
    name: profile.name,
    target: order.target,
    positive: order.positive,
    scaling: houseScaling,
    priorLogit: round(prior),
    grades: gradeCutOffs(rate, houseScaling),
    columns: profile.columns,
    inputs,
    base: fitted.trees.base,
    trees: fitted.trees.trees,
    reference: describeRows(profile, sample, fitted, outOfFold),
  };
  const card = describeTraining({
    kind: 'boosted trees',
    order,
    profile,
    sample,
    model,
    inputs: weigh(profile, sample, fitted),
    boosting: {
      plan,
      stoppedBy,
      curve: curve.map((one) => ({ ...one, judged: Number(one.judged.toFixed(4)) })),
    },
    dropped: [],
    rate,
    inSample: logOddsOf(fitted, sample, all).map(logistic),
    development: outOfFold,
    shrinkage,
    outOfFold,
    outOfTime: sample.period && testOutOfTime(learn, sample, sample.period),
    byPeriod: sample.period ? testEachPeriod(learn, sample, sample.period) : [],
  });
  return { model, card };
}

/** The trees with the prior corrected and their answers taken back by the slope that the folds showed. */
function shrinkTrees({ encodings, trees }: FittedTrees, prior: number, shrinkage: Shrinkage): FittedTrees {
  const { slope, intercept } = shrinkage;
  const taken = (tree: Tree): Tree => ({ ...tree, value: tree.value.map((value) => round(slope * value)) });
  return {
    encodings,
    trees: {
      ...trees,
      base: round(slope * (trees.base + prior) - intercept),
      trees: trees.trees.map(taken),
    },
  };
}

/** Training rows to a score on average, from which on no row has pulled its own score far. */
const ROWS_A_SCORE = 20;

/** Inputs as they will be seen, and scores as `scoresToCompare` has them. */
function describeRows(
  profile: Profile,
  sample: Sample,
  fitted: FittedTrees,
  outOfFold: readonly number[],
): Reference {
  const rows = encodeRows(
    fitted.encodings,
    sample,
    sample.bad.map((_, row) => row),
  );
  return {
    score: referenceOf(scoresToCompare(rows.map(compilePredict(fitted.trees)), outOfFold)),
    inputs: Object.fromEntries(
      profile.candidates.map(({ name }, i) => [name, referenceOf(rows.map((row) => row[i]!))]),
    ),
  };
}

/**
 * Scores out of fold, for those of the rows that the trees were fitted on are too far apart. But where many rows share each score, as with
 * a few classes, those of the folds stand beside the ones that will be seen and fall into other classes: then the scores themselves.
 */
function scoresToCompare(logOdds: readonly number[], outOfFold: readonly number[]): number[] {
  const scores = logOdds.map((one) => scaleProbability(logistic(one), houseScaling));
  if (new Set(scores).size * ROWS_A_SCORE <= scores.length) return scores;
  return outOfFold.map((p) => Number(scaleProbability(p, houseScaling).toFixed(DECIMALS)));
}

/** The points that each input moves on average over the training rows, the largest first. */
function weigh(profile: Profile, sample: Sample, { encodings, trees }: FittedTrees): InputWeight[] {
  const { contributionsOf } = compileExplain(trees);
  const sums = new Float64Array(profile.candidates.length);
  const rows = encodeRows(
    encodings,
    sample,
    sample.bad.map((_, n) => n),
  );
  for (const contributions of contributionsOf(rows))
    for (const [i, moved] of contributions.entries()) sums[i]! += Math.abs(moved);
  return profile.candidates
    .map(({ name }, i) => ({
      name,
      weight: Number(((houseScaling.factor * sums[i]!) / sample.bad.length).toFixed(2)),
    }))
    .sort((a, b) => b.weight - a.weight);
}
