import { type BestPrice, bestPrice } from '@sandglass/credit';
import { minorOf, type PriceRule } from '@sandglass/lending';

/** Rates on offer lie so far apart. */
const STEP_BPS = 5;

interface Priced {
  readonly grade: string;
  /** What the evidence carries, and the least that the product lends; minor units. */
  readonly limit: bigint;
  readonly minimum: bigint;
  /** The grade's own rate: nothing below is offered. */
  readonly lowestBps: number;
  readonly highestBps: number;
  /** Probability of default within a year. */
  readonly yearlyDefault: number;
}

/** The rate with the largest expected profit within the product's bounds; undefined where none earns anything. */
export function priceOf(
  { fundingBps, lgdPercent, servicing }: PriceRule,
  { grade, limit, minimum, lowestBps, highestBps, yearlyDefault }: Priced,
): BestPrice | undefined {
  const bounds = {
    lowestBps,
    highestBps: Math.max(lowestBps, highestBps),
    stepBps: STEP_BPS,
    leastLimit: minimum,
    mostLimit: limit,
  };
  return bestPrice(grade, bounds, { fundingBps, lgdPercent, servicing: minorOf(servicing), yearlyDefault });
}
