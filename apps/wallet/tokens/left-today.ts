import { type Decimal, decimalOf, minorOf } from '@sandglass/kit';
import type { Token } from '../bank/tokens.ts';
import { dateIn } from './today.ts';

const NOTHING: Decimal = '0.00';

/** What was paid today, by the day of the rules' zone: counters of another day say nothing of this one. */
export function spentToday(
  { rules, use }: Token,
  nowMs: number,
): { readonly spent: Decimal; readonly payments: number } {
  return use.day === dateIn(rules.zone, nowMs)
    ? { spent: use.daySpent, payments: use.dayPayments }
    : { spent: NOTHING, payments: 0 };
}

/** What the limits for a day and in all leave for today; undefined where neither is set. */
export function leftToday(token: Token, nowMs: number): Decimal | undefined {
  const { perDay, total } = token.rules;
  const left = [
    ...(perDay === null ? [] : [minorOf(perDay) - minorOf(spentToday(token, nowMs).spent)]),
    ...(total === null ? [] : [minorOf(total) - minorOf(token.use.spent)]),
  ];
  const least = left.reduce<bigint | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
  return least === undefined ? undefined : decimalOf(least > 0n ? least : 0n);
}
