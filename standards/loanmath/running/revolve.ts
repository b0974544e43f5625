import { type CivilDate, parseDate } from '../calendar/civil-date.ts';
import { type DayCount, yearFraction } from '../calendar/day-count.ts';
import { formatAmount } from '../exact/amount.ts';
import type { Rate } from '../exact/rate.ts';
import { add, multiply, type Rational, round, ZERO } from '../exact/rational.ts';
import type { Rounding } from '../exact/rounding.ts';
import { LoanTermsError } from '../refusal.ts';

/** What happens under a draw-and-repay contract (随借随还); `settle` repays all. */
export type Movement =
  | { readonly kind: 'draw' | 'repay'; readonly date: CivilDate; readonly amountMinor: bigint }
  | { readonly kind: 'settle'; readonly date: CivilDate };

export interface RevolvingRow {
  readonly kind: Movement['kind'];
  readonly date: CivilDate;
  /** Days since the movement before. */
  readonly days: number;
  readonly openingMinor: bigint;
  readonly drawnMinor: bigint;
  readonly interestMinor: bigint;
  readonly principalMinor: bigint;
  readonly paymentMinor: bigint;
  readonly closingMinor: bigint;
}

export interface RevolvingTerms {
  readonly rate: Rate;
  readonly dayCount: DayCount;
  readonly rounding: Rounding;
}

/**
 * Daily interest on what is drawn. A draw counts from its day, a repayment stops that day; interest is carried
 * unrounded, rounded when it is paid; a repayment pays accrued interest first, then principal.
 * @throws LoanTermsError when movements are out of order or repay more than is owed
 */
export function revolve(terms: RevolvingTerms, movements: readonly Movement[]): RevolvingRow[] {
  let balanceMinor = 0n;
  let owedInterest: Rational = ZERO;
  let previous = movements[0] ? parseDate(movements[0].date) : 0;
  return movements.map((movement) => {
    const day = parseDate(movement.date);
    if (day < previous)
      throw new LoanTermsError(
        'events',
        `${movement.date} comes before the movement above it: put them in order.`,
      );
    const daily = multiply(terms.rate, yearFraction(terms.dayCount, previous, day));
    owedInterest = add(owedInterest, {
      numerator: daily.numerator * balanceMinor,
      denominator: daily.denominator,
    });
    const settled = settle(movement, balanceMinor, round(owedInterest, terms.rounding));
    // Rounding is settled with the interest: what was paid in full leaves no fraction behind.
    if (settled.clearsInterest) owedInterest = ZERO;
    else owedInterest = add(owedInterest, { numerator: -settled.interestMinor, denominator: 1n });
    const openingMinor = balanceMinor;
    const days = day - previous;
    balanceMinor = openingMinor + settled.drawnMinor - settled.principalMinor;
    previous = day;
    const { drawnMinor, interestMinor, principalMinor } = settled;
    const paid = { interestMinor, principalMinor, paymentMinor: interestMinor + principalMinor };
    return {
      kind: movement.kind,
      date: movement.date,
      days,
      openingMinor,
      drawnMinor,
      ...paid,
      closingMinor: balanceMinor,
    };
  });
}

interface Settled {
  readonly drawnMinor: bigint;
  readonly interestMinor: bigint;
  readonly principalMinor: bigint;
  readonly clearsInterest: boolean;
}

function settle(movement: Movement, balanceMinor: bigint, interestMinor: bigint): Settled {
  if (movement.kind === 'settle')
    return { drawnMinor: 0n, interestMinor, principalMinor: balanceMinor, clearsInterest: true };
  if (movement.amountMinor <= 0n) {
    throw new LoanTermsError(
      'events',
      `the ${movement.kind} on ${movement.date} is zero or less: give a positive amount.`,
    );
  }
  if (movement.kind === 'draw') {
    return { drawnMinor: movement.amountMinor, interestMinor: 0n, principalMinor: 0n, clearsInterest: false };
  }
  const owedMinor = balanceMinor + interestMinor;
  if (movement.amountMinor > owedMinor) {
    throw new LoanTermsError(
      'events',
      `the repayment on ${movement.date} is more than the ${formatAmount(owedMinor)} owed: give at most that.`,
    );
  }
  if (movement.amountMinor < interestMinor) {
    return { drawnMinor: 0n, interestMinor: movement.amountMinor, principalMinor: 0n, clearsInterest: false };
  }
  return {
    drawnMinor: 0n,
    interestMinor,
    principalMinor: movement.amountMinor - interestMinor,
    clearsInterest: true,
  };
}
