import { overdueInterest, parseDate } from '@sandglass/loanmath';
import type { Instalment } from '../loan/instalment.ts';
import type { Loan } from '../loan/loan.ts';
import { roundingOf } from '../loan/schedule.ts';
import { rateOf } from '../rate.ts';
import { isOverdue } from './open-book.ts';

/** Courts cut the whole burden of a loan above 24 % a year. */
export const PENALTY_RATE_BPS_MAX = 2_400;

/**
 * Brings an overdue instalment's penalty and compound interest up to a date. Both run on what is unpaid, from the day
 * overdue, once the grace is over; never on the penalty itself.
 */
export function accrueOverdue(instalment: Instalment, loan: Loan, date: string): Instalment {
  if (!isOverdue(instalment, date) || instalment.accrued_to >= date) return instalment;
  if (daysOverdue(instalment, date) <= loan.terms.graceDays) return instalment;
  const { penaltyMinor, compoundMinor } = overdueInterest({
    principalMinor: instalment.principal - instalment.principal_paid,
    interestMinor: instalment.interest - instalment.interest_paid,
    rate: rateOf(penaltyRateBps(loan)),
    multiplier: { numerator: 1n, denominator: 1n },
    dayCount: overdueDayCount(loan),
    due: instalment.accrued_to,
    paid: date,
    graceDays: 0,
    rounding: roundingOf(loan),
  });
  return {
    ...instalment,
    penalty: instalment.penalty + penaltyMinor,
    compound: instalment.compound + (loan.terms.compound === false ? 0n : compoundMinor),
    accrued_to: date,
  };
}

/** Days overdue are counted as they are: a loan by the month rate takes the day rate, annual ÷ 360 (银发〔2005〕129号). */
export const overdueDayCount = ({ terms }: Pick<Loan, 'terms'>) =>
  terms.dayCount === '30/360' ? 'act/360' : terms.dayCount;

/** Contract rate plus the product's percentage of it (银发〔2003〕251号), half-up to a basis point. */
export function penaltyRateBps({ rate_bps, terms }: Loan): number {
  const bps = Math.round((rate_bps * (100 + terms.penaltyPercent)) / 100);
  return Math.min(bps, PENALTY_RATE_BPS_MAX);
}

/** Calendar days since the due date; 0 on it and before. */
export const daysOverdue = ({ due_on }: Instalment, date: string): number =>
  Math.max(0, parseDate(date) - parseDate(due_on));
