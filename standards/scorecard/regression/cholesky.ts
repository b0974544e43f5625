/**
 * Solves A·x = b for a symmetric positive definite A (rows of numbers) by Cholesky's factorisation.
 * @throws RangeError when A is not positive definite.
 */
export function solveCholesky(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const size = b.length;
  const lower = b.map(() => new Array<number>(size).fill(0));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = a[i]![j]!;
      for (let k = 0; k < j; k++) rest -= lower[i]![k]! * lower[j]![k]!;
      if (i === j && !(rest > 0)) throw new RangeError('the matrix is not positive definite');
      lower[i]![j] = i === j ? Math.sqrt(rest) : rest / lower[j]![j]!;
    }
  }
  const forward: number[] = [];
  for (let i = 0; i < size; i++) {
    const known = forward.reduce((sum, x, k) => sum + lower[i]![k]! * x, 0);
    forward.push((b[i]! - known) / lower[i]![i]!);
  }
  const solved = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let rest = forward[i]!;
    for (let k = i + 1; k < size; k++) rest -= lower[k]![i]! * solved[k]!;
    solved[i] = rest / lower[i]![i]!;
  }
  return solved;
}
