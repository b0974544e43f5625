import { LTV_LINE_PERCENT } from '@sandglass/credit';
import { minorOf } from '@sandglass/lending';
import type { HomeSection } from '../case/sections/home.ts';

/** A purchase younger than this says more than a model (minor units and ISO dates throughout). */
const PURCHASE_YEARS = 2;

/** Everything that stands before the loan, at the maximum secured amount (最高额抵押), not at what is owed today. */
export const priorLiens = ({ priorLiens: liens }: HomeSection): bigint =>
  liens.reduce((sum, { maximum }) => sum + minorOf(maximum), 0n);

/** What counts as value: the interval's lower end, or the price paid less than two years ago where that is lower; a gift has no price. */
export function countedValue(low: bigint, { boughtOn, boughtFor }: HomeSection, date: string): bigint {
  if (boughtOn === undefined || boughtFor === undefined) return low;
  const recent = `${Number(date.slice(0, 4)) - PURCHASE_YEARS}${date.slice(4)}` < boughtOn;
  const price = minorOf(boughtFor);
  return recent && price > 0n && price < low ? price : low;
}

/** Above 75 %, strictly and in whole numbers: 75.00 % exactly needs no guarantee. */
export const isAboveLine = (limit: bigint, priors: bigint, value: bigint): boolean =>
  (limit + priors) * 100n > value * BigInt(LTV_LINE_PERCENT);

/** More than a hundredfold is told as that: a home that is worth nothing has no loan to value. */
export const LTV_BPS_MAX = 1_000_000;

/** Loan to value in hundredths of a percent, rounded up. */
export function ltvBps(limit: bigint, priors: bigint, value: bigint): number {
  if (value <= 0n) return limit + priors > 0n ? LTV_BPS_MAX : 0;
  const bps = ((limit + priors) * 10_000n + value - 1n) / value;
  return bps > BigInt(LTV_BPS_MAX) ? LTV_BPS_MAX : Number(bps);
}
