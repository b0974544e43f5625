import { churnAt } from './churn.ts';

/** What a loan costs the lender besides churn; yearly, of the money lent. */
export interface LoanCost {
  /** What the lent money costs. */
  readonly fundingBps: number;
  /** Probability of default within a year, 0 to 1. */
  readonly yearlyDefault: number;
  /** Loss given default, percent. */
  readonly lgdPercent: number;
  /** Servicing of one loan for a year, minor units, whatever its size. */
  readonly servicing: bigint;
}

/** One point of the curve that an officer is shown. Money is yearly, in minor units, and may be below zero. */
export interface PricePoint {
  readonly rateBps: number;
  /** Share of customers who would leave at this rate. */
  readonly churn: number;
  /** Interest less funding and expected loss. */
  readonly marginBps: number;
  /** Expected profit: what a customer who stays would earn, times the chance that they stay. */
  readonly profit: bigint;
}

const BPS = 10_000;
/** Profits are estimates: the last digits of a double do not matter, but money must stay whole. */
const PARTS = 1_000_000_000;

/** Expected loss of a year in basis points of the money lent. */
export const expectedLossBps = ({ yearlyDefault, lgdPercent }: LoanCost): number =>
  (yearlyDefault * lgdPercent * BPS) / 100;

/** (interest − funding − expected loss − servicing) × (1 − churn), a year, of a limit that is drawn whole. */
export function pricePoint(grade: string, limit: bigint, rateBps: number, cost: LoanCost): PricePoint {
  const churn = churnAt(grade, rateBps);
  const marginBps = rateBps - cost.fundingBps - expectedLossBps(cost);
  const earned = share(limit, marginBps / BPS) - cost.servicing;
  return { rateBps, churn, marginBps, profit: share(earned, 1 - churn) };
}

const share = (amount: bigint, part: number): bigint =>
  (amount * BigInt(Math.round(part * PARTS))) / BigInt(PARTS);
