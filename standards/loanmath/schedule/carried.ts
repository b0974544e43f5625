import type { Rate } from '../exact/rate.ts';
import { add, multiply, type Rational, ZERO } from '../exact/rational.ts';
import { roundDivide } from '../exact/rounding.ts';
import { roundSignificant } from '../exact/significant.ts';
import { LoanTermsError } from '../refusal.ts';
import { levelPayment } from './annuity.ts';
import { countedTimeline } from './period.ts';
import type { Form, Row } from './terms.ts';

/** CapSens/loan-creator cuts a period's rate to so many significant digits; a cent can hang on the last one. */
const SIGNIFICANT_DIGITS = 14;

export interface CarriedTerms {
  readonly principalMinor: bigint;
  readonly rate: Rate;
  readonly form: Form;
  readonly periods: number;
  readonly monthsEach: 1 | 3 | 6 | 12;
  readonly interestOnlyPeriods: number;
  /** For a bullet: whether each period's interest bears interest itself. */
  readonly capitalised: boolean;
}

/**
 * A schedule whose rounding differences are carried (CapSens/loan-creator 0.12): each period's interest is rounded
 * half-up, what was rounded off is added up, and a cent is charged or given back when it reaches one. The level
 * form takes interest and principal from the exact annuity, not from the rounded balance; the last row clears it.
 */
export function planCarried(terms: CarriedTerms): Row[] {
  const { periods } = countedTimeline(terms.periods, terms.monthsEach);
  if (terms.interestOnlyPeriods >= terms.periods) {
    throw new LoanTermsError(
      'grace',
      'all periods are interest-only: give fewer than the number of periods.',
    );
  }
  const grace = terms.form === 'interest-first' ? terms.periods - 1 : terms.interestOnlyPeriods;
  const factor = periodicFactor(terms.rate, terms.monthsEach);
  const paying = terms.periods - grace;
  const level = levelPayment(
    terms.principalMinor,
    Array.from({ length: paying }, () => factor),
  );
  let theoretic: Rational = { numerator: terms.principalMinor, denominator: 1n };
  let balanceMinor = terms.principalMinor;
  let dueInterestMinor = 0n;
  let offMinor: Rational = ZERO;
  return periods.map((period, i) => {
    const last = i === terms.periods - 1;
    const openingMinor = balanceMinor;
    const interestBearing = openingMinor + (terms.capitalised ? dueInterestMinor : 0n);
    const fromAnnuity = terms.form === 'equal-instalment' && i >= grace;
    const exact = fromAnnuity
      ? multiply(theoretic, factor)
      : { numerator: interestBearing * factor.numerator, denominator: factor.denominator };
    const rounded = roundWithCarry(exact, offMinor);
    offMinor = rounded.offMinor;
    const share = exactPrincipal(terms, level, exact, paying, i >= grace);
    if (fromAnnuity)
      theoretic = add(theoretic, { numerator: -share.numerator, denominator: share.denominator });
    const principalMinor = last ? openingMinor : roundDivide(share.numerator, share.denominator, 'half-up');
    if (terms.form === 'bullet') dueInterestMinor += rounded.interestMinor;
    const interestMinor = terms.form !== 'bullet' ? rounded.interestMinor : last ? dueInterestMinor : 0n;
    balanceMinor = openingMinor - principalMinor;
    const nothing = { drawnMinor: 0n, prepaidMinor: 0n };
    const paid = { interestMinor, principalMinor, paymentMinor: interestMinor + principalMinor };
    return {
      n: i + 1,
      from: period.from,
      due: period.due,
      openingMinor,
      ...nothing,
      ...paid,
      closingMinor: balanceMinor,
    };
  });
}

function periodicFactor(rate: Rate, monthsEach: number): Rational {
  const yearly = { numerator: rate.numerator * BigInt(monthsEach), denominator: rate.denominator * 12n };
  return roundSignificant(yearly, SIGNIFICANT_DIGITS);
}

function exactPrincipal(
  terms: CarriedTerms,
  level: Rational,
  interest: Rational,
  paying: number,
  due: boolean,
): Rational {
  if (!due || terms.form === 'bullet') return ZERO;
  if (terms.form !== 'equal-instalment')
    return { numerator: terms.principalMinor, denominator: BigInt(paying) };
  return add(level, { numerator: -interest.numerator, denominator: interest.denominator });
}

function roundWithCarry(exact: Rational, offMinor: Rational): { interestMinor: bigint; offMinor: Rational } {
  const plainMinor = roundDivide(exact.numerator, exact.denominator, 'half-up');
  const off = add(offMinor, add(exact, { numerator: -plainMinor, denominator: 1n }));
  // A whole minor unit at most: each period adds no more than half of one.
  const unit = roundDivide(off.numerator, off.denominator, 'down');
  return {
    interestMinor: plainMinor + unit,
    offMinor: { numerator: off.numerator - unit * off.denominator, denominator: off.denominator },
  };
}
