import type { Features } from './features.ts';

/** A fitted line: the coefficients, and how sure each mixture of them is. */
export interface Fitted {
  readonly coefficients: Float64Array;
  /** Variance of a row's prediction, apart from the scatter of the deal itself. */
  readonly variance: (row: Features) => number;
}

/**
 * Weighted least squares in which each coefficient is drawn towards nothing by what was thought of it before (a ridge by
 * group; the best linear unbiased prediction of a mixed model, Henderson 1975). Row i has the weight 1 / variance of its
 * deal. The normal equations are made of the few values that a row holds and solved once, by Cholesky.
 */
export function ridge(
  rows: readonly Features[],
  target: Float64Array,
  weight: Float64Array,
  spread: readonly number[],
): Fitted {
  const size = spread.length;
  const lower = new Float64Array(size * size);
  const right = new Float64Array(size);
  for (let i = 0; i < size; i++) lower[i * size + i] = 1 / spread[i]! ** 2;
  for (const [n, { at, by }] of rows.entries()) {
    const w = weight[n]!;
    for (let i = 0; i < at.length; i++) {
      const row = at[i]!;
      const value = w * by[i]!;
      right[row]! += value * target[n]!;
      for (let j = 0; j <= i; j++) lower[row * size + at[j]!]! += value * by[j]!;
    }
  }
  factorise(lower, size);
  const coefficients = backward(lower, size, forward(lower, size, right));
  return {
    coefficients,
    variance: ({ at, by }) => {
      const dense = new Float64Array(size);
      for (const [i, place] of at.entries()) dense[place] = by[i]!;
      const solved = forward(lower, size, dense);
      let sum = 0;
      for (let i = 0; i < size; i++) sum += solved[i]! * solved[i]!;
      return sum;
    },
  };
}

/** A row's value by the coefficients. */
export function predict(coefficients: Float64Array, { at, by }: Features): number {
  let sum = 0;
  for (let i = 0; i < at.length; i++) sum += coefficients[at[i]!]! * by[i]!;
  return sum;
}

/** Cholesky's factor, in place, row by row. @throws RangeError where the matrix has none. */
function factorise(a: Float64Array, size: number): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= a[i * size + k]! * a[j * size + k]!;
      if (i !== j) a[i * size + j] = sum / a[j * size + j]!;
      else if (sum > 0) a[i * size + i] = Math.sqrt(sum);
      else throw new RangeError('the deals do not settle the coefficients');
    }
  }
}

function forward(lower: Float64Array, size: number, right: Float64Array): Float64Array {
  const solved = Float64Array.from(right);
  let from = 0;
  while (from < size && solved[from] === 0) from++;
  for (let i = from; i < size; i++) {
    let sum = solved[i]!;
    for (let k = from; k < i; k++) sum -= lower[i * size + k]! * solved[k]!;
    solved[i] = sum / lower[i * size + i]!;
  }
  return solved;
}

function backward(lower: Float64Array, size: number, right: Float64Array): Float64Array {
  const solved = Float64Array.from(right);
  for (let i = size - 1; i >= 0; i--) {
    let sum = solved[i]!;
    for (let k = i + 1; k < size; k++) sum -= lower[k * size + i]! * solved[k]!;
    solved[i] = sum / lower[i * size + i]!;
  }
  return solved;
}
