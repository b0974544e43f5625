import type { Sample } from '../training/sample.ts';

/**
 * Share of a period's own level that is taken as known in training, and not in scoring. At 1 the trees would see each
 * year by itself, at 0 whatever tells the year would pass for a trait of the firm: guarantee shares, for example, that
 * law changed. A quarter was best for later years in the time folds (docs/decisions/boosting.md).
 */
const LEVEL_SHARE = 0.25;
/** Rows of the whole's odds added to each period. */
const SMOOTHING_ROWS = 5;

/** Log-odds that each row's period explains, against all rows; zeros where no time was named. */
export function periodOffset({ bad, period }: Sample, rows: readonly number[]): Float64Array {
  const offset = new Float64Array(bad.length);
  if (period === undefined) return offset;
  const rate = rows.filter((row) => bad[row]).length / rows.length;
  const sums = new Map<number, { rows: number; bads: number }>();
  for (const row of rows) {
    const sum = sums.get(period[row]!) ?? { rows: 0, bads: 0 };
    sums.set(period[row]!, { rows: sum.rows + 1, bads: sum.bads + (bad[row] ? 1 : 0) });
  }
  for (const row of rows) {
    const sum = sums.get(period[row]!)!;
    const here = (sum.bads + SMOOTHING_ROWS * rate) / (sum.rows + SMOOTHING_ROWS);
    offset[row] = LEVEL_SHARE * (logit(here) - logit(rate));
  }
  return offset;
}

const logit = (p: number): number => Math.log(p / (1 - p));
