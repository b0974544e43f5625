import { parseDate } from '@sandglass/loanmath';
import type { Instalment } from '../loan/instalment.ts';
import { isUnpaid, type OpenBook } from '../repayment/open-book.ts';
import { accrueOverdue } from '../repayment/overdue-interest.ts';

/** What is earned and unpaid. Minor units. */
export interface Accrued {
  /** Contract interest. */
  readonly interest: bigint;
  /** Penalty and compound interest. */
  readonly overdue: bigint;
}

export const NOTHING_ACCRUED: Accrued = { interest: 0n, overdue: 0n };

/** What of a loan is earned and unpaid when the date begins (算头不算尾: the date's own interest is not in it). */
export function accruedOn({ loan, plans }: OpenBook, date: string): Accrued {
  let interest = 0n;
  let overdue = 0n;
  for (const { instalments } of plans) {
    for (const instalment of instalments) {
      interest += interestEarned(instalment, date);
      const late = accrueOverdue(instalment, loan, date);
      if (isUnpaid(late)) {
        overdue += late.penalty - late.penalty_paid + late.compound - late.compound_paid;
      }
    }
  }
  return { interest, overdue };
}

/**
 * Unpaid interest of an instalment that is earned by a date: its planned interest shared over its days, whole fen. The
 * shares telescope: what one day's rounding leaves comes with a later day, and the last day completes the plan. Where the
 * rate changed inside the period, each part is shared over its own days.
 */
export function interestEarned(instalment: Instalment, date: string): bigint {
  if (!isUnpaid(instalment) || date <= instalment.from_on) return 0n;
  const { interest, interest_paid } = instalment;
  const earned = date >= instalment.to_on ? interest : interestShare(instalment, date);
  // Paid ahead by an early repayment too small for any principal.
  return earned > interest_paid ? earned - interest_paid : 0n;
}

/** What of a running period's interest is earned by a day inside it. */
export function interestShare(of: Instalment, date: string): bigint {
  const { interest, from_on, to_on, earned, earned_on } = of;
  if (date <= earned_on) return (earned * daysBetween(from_on, date)) / daysBetween(from_on, earned_on);
  return earned + ((interest - earned) * daysBetween(earned_on, date)) / daysBetween(earned_on, to_on);
}

const daysBetween = (from: string, to: string): bigint => BigInt(parseDate(to) - parseDate(from));
