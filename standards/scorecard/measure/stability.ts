/** Stands for the share of an empty class, whose logarithm does not exist. */
const EMPTY_SHARE = 0.0001;

/**
 * Population stability index over classes fixed at development: Σ (actual − expected)·ln(actual ÷ expected).
 * Below 0.1 stable, above 0.25 act. Arguments are counts by class.
 * @throws RangeError when the classes do not match or one side is empty.
 */
export function stabilityIndex(expected: readonly number[], actual: readonly number[]): number {
  if (expected.length !== actual.length) throw new RangeError('the classes of both sides must be the same');
  const shares = (counts: readonly number[]) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (!(total > 0)) throw new RangeError('a side without rows has no distribution');
    return counts.map((count) => Math.max(count / total, EMPTY_SHARE));
  };
  const before = shares(expected);
  const now = shares(actual);
  return before.reduce((sum, e, i) => sum + (now[i]! - e) * Math.log(now[i]! / e), 0);
}

/** Upper edges that cut the development scores into classes of about equal size. */
export function developmentEdges(scores: readonly number[], classes: number): number[] {
  const sorted = scores.toSorted((a, b) => a - b);
  const edges = Array.from({ length: classes - 1 }, (_, i) => {
    const at = Math.ceil(((i + 1) * sorted.length) / classes) - 1;
    return sorted[Math.max(0, at)]!;
  });
  return [...new Set(edges)];
}

/** Rows in each class (−∞, edge], …, (last edge, ∞). */
export function countByEdges(scores: readonly number[], edges: readonly number[]): number[] {
  const counts = new Array<number>(edges.length + 1).fill(0);
  for (const score of scores) {
    const found = edges.findIndex((edge) => score <= edge);
    counts[found === -1 ? edges.length : found]! += 1;
  }
  return counts;
}
