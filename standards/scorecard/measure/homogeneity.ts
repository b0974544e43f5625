/** Normal quantile that one in a hundred passes. */
const ONE_IN_A_HUNDRED = 2.3263;

/**
 * Whether the counts of two samples by class differ by more than samples of one population do in 99 of 100 cases: χ² test of
 * homogeneity (Pearson 1911), which counts only classes where either has rows. What PSI does not ask: of few rows it is large by chance.
 * @throws RangeError when the classes do not match or one side is empty.
 */
export function differBeyondChance(expected: readonly number[], actual: readonly number[]): boolean {
  if (expected.length !== actual.length) throw new RangeError('the classes of both sides must be the same');
  const [before, now] = [expected, actual].map((counts) => counts.reduce((sum, count) => sum + count, 0));
  if (!(before! > 0 && now! > 0)) throw new RangeError('a side without rows has no distribution');
  const [up, down] = [Math.sqrt(now! / before!), Math.sqrt(before! / now!)];
  const parts = expected.flatMap((count, i) => {
    const rows = count + actual[i]!;
    return rows === 0 ? [] : [(count * up - actual[i]! * down) ** 2 / rows];
  });
  const distance = parts.reduce((sum, part) => sum + part, 0);
  return parts.length > 1 && distance > chiSquareOnceInAHundred(parts.length - 1);
}

/** What χ² of so many degrees of freedom passes once in a hundred times, by Wilson and Hilferty (1931): within 1 %. */
export function chiSquareOnceInAHundred(degrees: number): number {
  const part = 2 / (9 * degrees);
  return degrees * (1 - part + ONE_IN_A_HUNDRED * Math.sqrt(part)) ** 3;
}
