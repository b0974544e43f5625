import type { BoostingPlan } from './plan.ts';

/** Sums of a node or of a class: first and second derivatives of the loss, and rows. */
export interface Sums {
  readonly gradient: number;
  readonly hessian: number;
  readonly rows: number;
}

/** Values that a leaf below this node may take: what monotone splits above it left. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

export interface Split {
  readonly feature: number;
  /** The last class that goes left. */
  readonly bin: number;
  readonly missingLeft: boolean;
  readonly gain: number;
  readonly left: Sums;
  readonly right: Sums;
}

/** Classes of one input in a node; the last but one is the missing ones', the last that of rows which do not give it. */
export interface Histogram {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly rows: Float64Array;
}

/** The value that a leaf with these sums takes, within its bounds. */
export function leafValue({ gradient, hessian }: Sums, l2: number, { least, most }: Bounds): number {
  return Math.min(most, Math.max(least, -gradient / (hessian + l2)));
}

/** Twice what the loss falls by, to second order, when a leaf with these sums takes this value. */
const worth = ({ gradient, hessian }: Sums, l2: number, value: number): number =>
  -(2 * gradient * value + (hessian + l2) * value * value);

const without = (all: Sums, gradient: number, hessian: number, rows: number): Sums => ({
  gradient: all.gradient - gradient,
  hessian: all.hessian - hessian,
  rows: all.rows - rows,
});

/**
 * The best place to split one input (Chen and Guestrin, "XGBoost", 2016, equation 7): missing values are tried on both
 * sides; where there are none, a later one goes with the more rows. `rising` 1 or −1 keeps the answer monotone.
 */
export function bestSplit(
  feature: number,
  { gradient, hessian, rows }: Histogram,
  all: Sums,
  bounds: Bounds,
  rising: number,
  plan: BoostingPlan,
): Split | undefined {
  const last = rows.length - 2;
  const whole = without(all, gradient[last + 1]!, hessian[last + 1]!, rows[last + 1]!);
  const missing: Sums = { gradient: gradient[last]!, hessian: hessian[last]!, rows: rows[last]! };
  const before = worth(whole, plan.l2, leafValue(whole, plan.l2, bounds));
  let best: Split | undefined;
  for (const missingLeft of missing.rows > 0 ? [true, false] : [false]) {
    let g = missingLeft ? missing.gradient : 0;
    let h = missingLeft ? missing.hessian : 0;
    let n = missingLeft ? missing.rows : 0;
    for (let bin = 0; bin < last - 1; bin++) {
      if (rows[bin] === 0) continue;
      g += gradient[bin]!;
      h += hessian[bin]!;
      n += rows[bin]!;
      const others = whole.rows - n;
      if (n < plan.leafRowsMin || h < plan.leafHessianMin) continue;
      if (others < plan.leafRowsMin || whole.hessian - h < plan.leafHessianMin) break;
      const left: Sums = { gradient: g, hessian: h, rows: n };
      const right: Sums = { gradient: whole.gradient - g, hessian: whole.hessian - h, rows: others };
      const leftValue = leafValue(left, plan.l2, bounds);
      const rightValue = leafValue(right, plan.l2, bounds);
      if (rising * (rightValue - leftValue) < 0) continue;
      const gain = worth(left, plan.l2, leftValue) + worth(right, plan.l2, rightValue) - before;
      if (gain <= plan.gainMin || gain <= (best?.gain ?? 0)) continue;
      const side = missing.rows > 0 ? missingLeft : n >= others;
      best = { feature, bin, missingLeft: side, gain, left, right };
    }
  }
  return best;
}
