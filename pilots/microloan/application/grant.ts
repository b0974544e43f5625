import type { BestPrice } from '@sandglass/credit';
import type { GrantingRule } from '@sandglass/lending';
import type { BaseJudgement } from '../bases/judge-base.ts';
import type { DeclineCode } from './decline.ts';
import { priceOf } from './price.ts';

/** Limits are granted in whole hundreds of yuan. */
const GRANT_STEP_MINOR = 10_000n;

/** What of a product decides; amounts in minor units. */
export interface Granting {
  readonly minimum: bigint;
  readonly maximum: bigint;
  readonly spread_bps: number;
  readonly granting: GrantingRule;
}

export interface Applicant {
  /** Asked for, minor units. */
  readonly amount: bigint;
  /** Yearly, as stated, minor units. */
  readonly turnover: bigint;
  readonly grade: string;
  readonly overdue: boolean;
  /** What the customer's line has left over all products, minor units. */
  readonly room: bigint;
  /** The monitoring froze what the customer has not used. */
  readonly frozen: boolean;
  /** What the evidence says, where the product stands on some; null: it stands on the turnover as stated. */
  readonly judged: BaseJudgement | null;
}

/** A customer's line over all products is at most this share of the yearly turnover. */
const LINE_TURNOVER_PERCENT = 50;

/** What the customer's turnover carries over all products together. */
export const lineCarried = (turnover: bigint): bigint => share(turnover, LINE_TURNOVER_PERCENT);

export type Grant =
  | {
      readonly decision: 'approved';
      readonly granted: bigint;
      readonly rateBps: number;
      readonly price: BestPrice | null;
    }
  | { readonly decision: 'declined'; readonly reasons: readonly DeclineCode[] };

/**
 * Cloud granting: how much the grade and the turnover or the evidence carry, and at which yearly rate — the LPR of the
 * day, the product's spread and the grade's; or the rate above it with the largest expected profit, where the product says
 * so.
 */
export function grant(
  product: Granting,
  { amount, turnover, grade, overdue, room, frozen, judged }: Applicant,
  lprBps: number,
): Grant {
  const { granting, maximum, minimum, spread_bps } = product;
  const rule = granting.grades.find((of) => of.grade === grade);
  const reasons: DeclineCode[] = [];
  if (overdue) reasons.push('in-arrears');
  if (frozen) reasons.push('line-frozen');
  if (judged !== null) reasons.push(...judged.failed);
  if (rule === undefined) reasons.push('grade-not-served');
  const carried = judged?.carried ?? share(turnover, granting.turnoverPercent);
  if (carried < minimum) reasons.push(judged === null ? 'turnover-too-small' : 'evidence-carries-too-little');
  else if (!frozen && room < minimum) reasons.push('line-used-up');
  if (rule === undefined || reasons.length > 0) return { decision: 'declined', reasons };
  const byGrade = share(maximum, rule.sharePercent);
  const least = [amount, carried, byGrade, room].reduce((a, b) => (a < b ? a : b));
  const granted = least - (least % GRANT_STEP_MINOR);
  if (granted < minimum) return { decision: 'declined', reasons: ['grade-not-served'] };
  const lowestBps = lprBps + spread_bps + rule.spreadBps;
  if (granting.price === undefined || judged === null)
    return { decision: 'approved', granted, rateBps: lowestBps, price: null };
  const price = priceOf(granting.price, {
    grade,
    limit: granted,
    minimum,
    lowestBps,
    highestBps: lprBps + granting.price.highestSpreadBps,
    yearlyDefault: judged.graded.probability,
  });
  if (price === undefined) return { decision: 'declined', reasons: ['no-rate-bears-it'] };
  return { decision: 'approved', granted, rateBps: price.best.rateBps, price };
}

const share = (amount: bigint, percent: number): bigint => (amount * BigInt(percent)) / 100n;
