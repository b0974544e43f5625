import {
  type BoostedTrees,
  type BoostingPlan,
  type BoostingSample,
  boost,
  compilePredict,
  encodeOutOfFold,
  fitEvidence,
} from '@sandglass/boosting';
import { logistic, STORED_CLASS_ROWS_MIN } from '@sandglass/scorecard';
import { FOLDS, stratifiedFolds } from '../training/folds.ts';
import type { Profile } from '../training/profile.ts';
import type { Sample } from '../training/sample.ts';
import { compileEncoding, levelOf, numberOf } from './encode.ts';
import { periodOffset } from './level.ts';
import type { Encoding } from './model.ts';

/** Rows of the whole's odds added to each level of a category. */
const SMOOTHING_ROWS = 20;

/** Encodings and trees of some rows; log-odds of default in the sample, before any correction. */
export interface FittedTrees {
  readonly encodings: readonly Encoding[];
  readonly trees: BoostedTrees;
}

export interface Prepared {
  readonly encodings: readonly Encoding[];
  readonly training: BoostingSample;
}

/** Encodes the named rows: categories out of fold, so that no row is told its own outcome. */
export function prepareRows(profile: Profile, sample: Sample, rows: readonly number[]): Prepared {
  const chosen = Int32Array.from(rows);
  const offset = periodOffset(sample, rows);
  const rate = rows.filter((row) => sample.bad[row]).length / rows.length;
  const base = Math.log(rate / (1 - rate));
  const expected = offset.map((part) => logistic(base + part));
  const fold = new Int32Array(sample.bad.length);
  for (const [n, k] of stratifiedFolds(rows.map((row) => sample.bad[row] === true)).entries()) {
    fold[rows[n]!] = k;
  }
  const plan = { smoothingRows: SMOOTHING_ROWS, levelRowsMin: STORED_CLASS_ROWS_MIN, folds: FOLDS };
  const encodings: Encoding[] = [];
  const inputs = profile.candidates.map(({ kind }, i) => {
    const column = sample.values[i]!;
    if (kind === 'number') {
      encodings.push({ kind });
      return Float64Array.from(rows, (row) => numberOf(column[row]));
    }
    const levels = column.map(levelOf);
    encodings.push({ kind, ...fitEvidence(levels, sample.bad, expected, chosen, plan) });
    return encodeOutOfFold(levels, sample.bad, expected, chosen, fold, plan);
  });
  const training: BoostingSample = {
    inputs,
    event: rows.map((row) => sample.bad[row] === true),
    offset: Float64Array.from(rows, (row) => offset[row]!),
    // evidence of default may only raise the log-odds of default
    rising: profile.candidates.map(({ kind }) => (kind === 'category' ? 1 : 0)),
  };
  return { encodings, training };
}

export function fitTrees(
  profile: Profile,
  sample: Sample,
  rows: readonly number[],
  plan: BoostingPlan,
): FittedTrees {
  const { encodings, training } = prepareRows(profile, sample, rows);
  return { encodings, trees: boost(training, plan) };
}

/** The named rows as these encodings show them. */
export function encodeRows(
  encodings: readonly Encoding[],
  sample: Sample,
  rows: readonly number[],
): Float64Array[] {
  const encodes = encodings.map(compileEncoding);
  return rows.map((row) => Float64Array.from(encodes, (encode, i) => encode(sample.values[i]![row])));
}

/** Log-odds of default of the named rows in the sample, before any correction. */
export function logOddsOf(
  { encodings, trees }: FittedTrees,
  sample: Sample,
  rows: readonly number[],
): number[] {
  return encodeRows(encodings, sample, rows).map(compilePredict(trees));
}
