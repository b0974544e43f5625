import { compilePredict } from '../model/predict.ts';
import { type BoostingSample, boost } from './boost.ts';
import type { BoostingPlan } from './plan.ts';

/** What trees of one sample are judged on: rows that they have not seen, best ones of a later time. */
export interface Trial {
  readonly train: BoostingSample;
  readonly rows: readonly Float64Array[];
  /** Higher is better. */
  readonly judge: (logOdds: Float64Array) => number;
}

export interface RoundsFound {
  readonly rounds: number;
  /** Mean judgement after each looked-at number of rounds. */
  readonly curve: readonly { readonly rounds: number; readonly judged: number }[];
}

/** How often the trials are judged. */
const LOOK_EVERY = 10;

/** Early stopping: the number of rounds that does best on average over all trials, at most `plan.rounds`. */
export function chooseRounds(trials: readonly Trial[], plan: BoostingPlan): RoundsFound {
  const sums = new Map<number, number>();
  for (const { train, rows, judge } of trials) {
    const logOdds = new Float64Array(rows.length);
    boost(train, plan, (tree, round) => {
      const one = compilePredict({ base: 0, inputs: train.inputs.length, trees: [tree] });
      for (let row = 0; row < rows.length; row++) logOdds[row]! += one(rows[row]!);
      const done = round + 1;
      if (done % LOOK_EVERY === 0) sums.set(done, (sums.get(done) ?? 0) + judge(logOdds));
      return true;
    });
  }
  const curve = [...sums].map(([rounds, sum]) => ({ rounds, judged: sum / trials.length }));
  const best = curve.reduce((a, b) => (b.judged > a.judged ? b : a), {
    rounds: plan.rounds,
    judged: -Infinity,
  });
  return { rounds: best.rounds, curve };
}
