import { DEPTH_MAX } from '../model/tree.ts';
import { BINS_MAX } from './bins.ts';

/** How trees are grown. */
export interface BoostingPlan {
  readonly rounds: number;
  /** Share of each tree's own answer that is taken. */
  readonly learningRate: number;
  readonly depth: number;
  /** Least training rows in a leaf: fewer would describe people, not a class. */
  readonly leafRowsMin: number;
  /** Least sum of p·(1 − p) in a leaf. */
  readonly leafHessianMin: number;
  /** Ridge penalty on a leaf's value. */
  readonly l2: number;
  /** Least gain of a split. */
  readonly gainMin: number;
  /** Shares of the rows and of the inputs that each tree sees. */
  readonly rowShare: number;
  readonly inputShare: number;
  readonly binsMax: number;
  readonly seed: number;
}

/** @throws RangeError naming what lies outside its limits. */
export function assertPlan(plan: BoostingPlan): void {
  const bounds: readonly (readonly [keyof BoostingPlan, number, number])[] = [
    ['rounds', 1, 5_000],
    ['learningRate', 0.001, 1],
    ['depth', 1, DEPTH_MAX],
    ['leafRowsMin', 1, Number.MAX_SAFE_INTEGER],
    ['leafHessianMin', 0, Number.MAX_SAFE_INTEGER],
    ['l2', 0, Number.MAX_SAFE_INTEGER],
    ['gainMin', 0, Number.MAX_SAFE_INTEGER],
    ['rowShare', 0.05, 1],
    ['inputShare', 0.05, 1],
    ['binsMax', 2, BINS_MAX],
    ['seed', 0, Number.MAX_SAFE_INTEGER],
  ];
  for (const [name, least, most] of bounds) {
    if (!(plan[name] >= least && plan[name] <= most)) {
      throw new RangeError(`${name} must lie between ${least} and ${most}`);
    }
  }
}
