import { type CivilDate, parseDate } from '../calendar/civil-date.ts';
import { type DayCount, yearFraction } from '../calendar/day-count.ts';
import type { Rate } from '../exact/rate.ts';
import { multiply, type Rational, round } from '../exact/rational.ts';
import type { Rounding } from '../exact/rounding.ts';
import { LoanTermsError } from '../refusal.ts';

export interface Accrual {
  readonly principalMinor: bigint;
  readonly rate: Rate;
  readonly dayCount: DayCount;
  /** First day that bears interest. */
  readonly from: CivilDate;
  /** First day that does not: 算头不算尾. */
  readonly to: CivilDate;
}

/**
 * Interest from `from` inclusive to `to` exclusive, in minor units.
 * @example accrued({ principalMinor: 100000000n, rate: parseRatePercent('3.95'), dayCount: 'act/360',
 *   from: '2024-01-15', to: '2024-01-21', rounding: 'half-up' }) === 65833n
 * @throws LoanTermsError for a date that does not exist or a span that runs backwards
 */
export function accrued(accrual: Accrual & { readonly rounding: Rounding }): bigint {
  return round(accruedExact(accrual), accrual.rounding);
}

/** The same, unrounded, for interest that is carried until it is paid. */
export function accruedExact({ principalMinor, rate, dayCount, from, to }: Accrual): Rational {
  const [first, end] = [parseDate(from), parseDate(to)];
  if (end < first)
    throw new LoanTermsError('dates', `interest cannot run from ${from} back to ${to}: swap the dates.`);
  return multiply(
    { numerator: principalMinor, denominator: 1n },
    multiply(rate, yearFraction(dayCount, first, end)),
  );
}
