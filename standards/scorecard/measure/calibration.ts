export interface CalibrationRow<K> {
  readonly group: K;
  readonly rows: number;
  /** Weighted mean of the predicted probabilities. */
  readonly predicted: number;
  /** Weighted rate of the event. */
  readonly observed: number;
}

/** Predicted against observed by group, in order of first appearance. Weights default to 1. */
export function calibration<K>(
  groups: readonly K[],
  probability: readonly number[],
  event: readonly boolean[],
  weights?: readonly number[],
): CalibrationRow<K>[] {
  const sums = new Map<K, { rows: number; weight: number; predicted: number; observed: number }>();
  for (const [i, group] of groups.entries()) {
    const sum = sums.get(group) ?? { rows: 0, weight: 0, predicted: 0, observed: 0 };
    const weight = weights?.[i] ?? 1;
    sum.rows += 1;
    sum.weight += weight;
    sum.predicted += weight * probability[i]!;
    sum.observed += event[i] ? weight : 0;
    sums.set(group, sum);
  }
  return [...sums].map(([group, sum]) => ({
    group,
    rows: sum.rows,
    predicted: sum.predicted / sum.weight,
    observed: sum.observed / sum.weight,
  }));
}
