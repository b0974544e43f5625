import { MISSING } from '../model/input.ts';

/** One input in classes of its training values. */
export interface BinnedInput {
  /** Class of each row; after those of values come `missingBin` and `notGivenBin`. */
  readonly bin: Uint8Array;
  /** Upper edges, rising, each inclusive; a split lies at one of them. */
  readonly edges: readonly number[];
}

/** Classes are kept in a byte, with two more for missing values and those not given. */
export const BINS_MAX = 254;

export const missingBin = (edges: readonly number[]): number => edges.length + 1;
export const notGivenBin = (edges: readonly number[]): number => edges.length + 2;

/**
 * Cuts an input into at most `binsMax` classes of roughly equal size; a value is never split, and an edge lies halfway
 * to the next value, so that a new value goes with the nearer one.
 */
export function binInput(values: Float64Array, binsMax: number): BinnedInput {
  const sorted = values.filter((x) => x !== MISSING && !Number.isNaN(x)).sort();
  const edges: number[] = [];
  let rows = 0;
  let left = binsMax;
  for (let i = 0; i < sorted.length - 1; i++) {
    rows += 1;
    const x = sorted[i]!;
    const next = sorted[i + 1]!;
    if (next === x || rows < (sorted.length - i - 1 + rows) / left || left === 1) continue;
    edges.push((x + next) / 2);
    rows = 0;
    left -= 1;
  }
  const bin = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) bin[row] = binOf(values[row]!, edges);
  return { bin, edges };
}

function binOf(x: number, edges: readonly number[]): number {
  if (x === MISSING) return missingBin(edges);
  if (Number.isNaN(x)) return notGivenBin(edges);
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x <= edges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}
