import { type LoanCost, type PricePoint, pricePoint } from './profit.ts';

/** What the lender may offer at all. */
export interface PriceBounds {
  readonly lowestBps: number;
  readonly highestBps: number;
  /** Rates on offer are whole multiples of this above the lowest; the highest is always among them. */
  readonly stepBps: number;
  /** Least and most that the evidence and the product carry, minor units. */
  readonly leastLimit: bigint;
  readonly mostLimit: bigint;
}

/** The rate and the limit with the largest expected profit, and the curve it was found on. */
export interface BestPrice {
  readonly limit: bigint;
  readonly best: PricePoint;
  /** By rate, at that limit. */
  readonly curve: readonly PricePoint[];
}

/**
 * The offer with the largest expected profit; undefined where none earns anything. Of two that earn the same the cheaper is
 * taken. At a given rate the profit is a straight line in the limit, so its best is at an end: where a yuan more earns, all
 * that the evidence carries; where it does not, nothing is offered, for a smaller loan would only lose less.
 */
export function bestPrice(grade: string, bounds: PriceBounds, cost: LoanCost): BestPrice | undefined {
  const limit = bounds.mostLimit;
  if (limit < bounds.leastLimit || limit <= 0n) return undefined;
  const curve = ratesWithin(bounds).map((rateBps) => pricePoint(grade, limit, rateBps, cost));
  const best = curve.reduce((a, b) => (b.profit > a.profit ? b : a));
  return best.profit > 0n ? { limit, best, curve } : undefined;
}

function ratesWithin({ lowestBps, highestBps, stepBps }: PriceBounds): number[] {
  if (highestBps < lowestBps || stepBps < 1)
    throw new RangeError(`no rate from ${lowestBps} to ${highestBps}`);
  const count = Math.ceil((highestBps - lowestBps) / stepBps);
  return Array.from({ length: count + 1 }, (_, n) => Math.min(highestBps, lowestBps + n * stepBps));
}
