import { type CivilDate, parseDate } from '../calendar/civil-date.ts';
import type { DayCount } from '../calendar/day-count.ts';
import type { Rate } from '../exact/rate.ts';
import { multiply, type Rational } from '../exact/rational.ts';
import type { Rounding } from '../exact/rounding.ts';
import { accrued } from './accrue.ts';

export interface Overdue {
  readonly principalMinor: bigint;
  readonly interestMinor: bigint;
  /** The contract rate; it is multiplied by `multiplier`. */
  readonly rate: Rate;
  /** 13/10 … 15/10 when overdue, 15/10 … 2 when the money was misused (银发〔2003〕251号); never both. */
  readonly multiplier: Rational;
  readonly dayCount: DayCount;
  readonly due: CivilDate;
  readonly paid: CivilDate;
  /** Days after the due date within which nothing is charged; past them it is charged from the due date. */
  readonly graceDays: number;
  readonly rounding: Rounding;
}

export interface OverdueInterest {
  readonly days: number;
  /** 罚息, on overdue principal. */
  readonly penaltyMinor: bigint;
  /** 复利, on overdue interest at the penalty rate; never on the penalty itself. */
  readonly compoundMinor: bigint;
}

/** Penalty and compound interest of one unpaid instalment, both simple, each rounded once. */
export function overdueInterest(overdue: Overdue): OverdueInterest {
  const days = Math.max(0, parseDate(overdue.paid) - parseDate(overdue.due));
  if (days <= overdue.graceDays) return { days, penaltyMinor: 0n, compoundMinor: 0n };
  const { dayCount, rounding, due: from, paid: to } = overdue;
  const span = { rate: multiply(overdue.rate, overdue.multiplier), dayCount, from, to, rounding };
  return {
    days,
    penaltyMinor: accrued({ ...span, principalMinor: overdue.principalMinor }),
    compoundMinor: accrued({ ...span, principalMinor: overdue.interestMinor }),
  };
}
