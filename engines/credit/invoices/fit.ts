import { fitLogistic, type LogisticFit } from '@sandglass/scorecard';
import { FOLDS, stratifiedFolds } from '../training/folds.ts';
import { FEATURES } from './features.ts';
import { standardised } from './model.ts';

/** Firms by their features, in the order of `FEATURES`, and whether each defaulted. */
export interface Firms {
  readonly rows: readonly (readonly number[])[];
  readonly bad: readonly boolean[];
}

export interface Fitted extends LogisticFit {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/** Ridge regression on the chosen firms alone: their means and deviations, too. */
export function fitFirms({ rows, bad }: Firms, chosen: readonly number[], l2: number): Fitted {
  const column = (at: number): number[] => chosen.map((n) => rows[n]![at]!);
  const means = FEATURES.map((_, at) => column(at).reduce((sum, one) => sum + one, 0) / chosen.length);
  const deviations = FEATURES.map((_, at) => {
    const variance = column(at).reduce((sum, one) => sum + (one - means[at]!) ** 2, 0) / chosen.length;
    return Math.sqrt(variance) || 1;
  });
  const inputs = chosen.map((n) =>
    rows[n]!.map((value, at) => standardised(value, { mean: means[at]!, deviation: deviations[at]! })),
  );
  return { ...fitLogistic({ inputs, event: chosen.map((n) => bad[n]!) }, l2), means, deviations };
}

/** Log-odds of default in the sample. */
export const logOddsOf = (
  { intercept, coefficients, means, deviations }: Fitted,
  row: readonly number[],
): number =>
  coefficients.reduce(
    (sum, weight, at) =>
      sum + weight * standardised(row[at]!, { mean: means[at]!, deviation: deviations[at]! }),
    intercept,
  );

/** Log-odds of each firm by a fit on the other folds. */
export function logOddsOutOfFold(firms: Firms, l2: number, seed: number): readonly number[] {
  const { rows, bad } = firms;
  const fold = stratifiedFolds(bad, seed);
  const logOdds = new Array<number>(rows.length).fill(0);
  for (let k = 0; k < FOLDS; k++) {
    const others = [...rows.keys()].filter((n) => fold[n] !== k);
    const fitted = fitFirms(firms, others, l2);
    for (const [n, row] of rows.entries()) if (fold[n] === k) logOdds[n] = logOddsOf(fitted, row);
  }
  return logOdds;
}
