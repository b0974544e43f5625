import { type Decimal, decimalOf, minorOf, typedAmount } from '@sandglass/kit';
import { isZero, smaller } from '../bank/bounds.ts';
import type { Loan } from '../bank/loans.ts';

export const choices = ['claimed', 'settle', 'other'] as const;
export type Choice = (typeof choices)[number];

/** The choices that make sense today: nothing due leaves two. */
export const choicesFor = ({ settlement }: Loan): readonly Choice[] =>
  choices.filter((choice) => choice !== 'claimed' || !isZero(settlement.claimedNow));

/** How much a choice stands for today; undefined while no positive amount is typed. */
export function amountOf(choice: Choice, typed: string, { settlement }: Loan): Decimal | undefined {
  if (choice === 'claimed') return settlement.claimedNow;
  if (choice === 'settle') return settlement.total;
  const amount = typedAmount(typed);
  return amount === undefined || isZero(amount) ? undefined : amount;
}

/** What the account lacks for a repayment; more than is owed is not taken. Undefined when it suffices. */
export function shortBy(amount: Decimal, balance: Decimal, { settlement }: Loan): Decimal | undefined {
  const lack = minorOf(smaller(amount, settlement.total)) - minorOf(balance);
  return lack > 0n ? decimalOf(lack) : undefined;
}
