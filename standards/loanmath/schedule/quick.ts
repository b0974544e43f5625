import { round } from '../exact/rational.ts';
import type { Rounding } from '../exact/rounding.ts';
import { levelPayment } from './annuity.ts';
import type { LoanTerms, Row } from './terms.ts';

/** A schedule as columns of whole minor units, one entry a period; exact, for numbers below 2⁵³ are. */
export interface Columns {
  readonly interest: Float64Array;
  readonly principal: Float64Array;
  readonly closing: Float64Array;
}

const DAYS_A_YEAR = { 'act/360': 360, 'act/365': 365, 'act/364': 364 } as const;
const hasYear = (dayCount: string): dayCount is keyof typeof DAYS_A_YEAR => dayCount in DAYS_A_YEAR;

/** Of a payment found in floating point so much may be wrong: 1,200 periods come to 4 · 10⁻¹³ at most. */
const DOUBT = 1e-11;

/**
 * The plain case, quickly: no events, a period's interest rounded once, and every product below 2⁵³, where numbers are as
 * exact as integers of any size. Undefined for whatever else; `planLoan` gives the same rows for both.
 */
export function planColumns(terms: LoanTerms): Columns | undefined {
  const { form, convention, rate, timeline } = terms;
  if ((terms.events?.length ?? 0) > 0 || terms.keepInstalmentMinor !== undefined) return undefined;
  if (terms.principalsMinor !== undefined) return undefined;
  if (form === 'bullet' || convention.roundAtEveryChange || convention.levelled) return undefined;
  const times = timesOf(terms);
  if (times === undefined) return undefined;
  const { rounding } = convention;
  const scale = Number(rate.denominator) * times.denominator;
  const perTime = Number(rate.numerator);
  const principal = Number(terms.principalMinor);
  const largest = principal * perTime * times.largest;
  if (!(largest <= Number.MAX_SAFE_INTEGER && scale <= Number.MAX_SAFE_INTEGER)) return undefined;
  const count = timeline.periods.length;
  const grace = terms.interestOnlyPeriods ?? 0;
  const pays = instructed(terms, principal, perTime / scale, times.of, grace);
  const columns: Columns = {
    interest: new Float64Array(count),
    principal: new Float64Array(count),
    closing: new Float64Array(count),
  };
  let balance = principal;
  for (let i = 0; i < count; i += 1) {
    const interest = divided(balance * perTime * times.of(i), scale, rounding);
    const wanted =
      i < grace || form === 'interest-first' ? 0 : form === 'equal-principal' ? pays : pays - interest;
    const paid = i === count - 1 ? balance : Math.max(0, Math.min(wanted, balance));
    balance -= paid;
    columns.interest[i] = interest;
    columns.principal[i] = paid;
    columns.closing[i] = balance;
  }
  return columns;
}

/** The same as rows. */
export function rowsOf({ principalMinor, timeline }: LoanTerms, columns: Columns): Row[] {
  let openingMinor = principalMinor;
  return timeline.periods.map(({ from, due }, i): Row => {
    const interestMinor = BigInt(columns.interest[i]!);
    const paidMinor = BigInt(columns.principal[i]!);
    const closingMinor = openingMinor - paidMinor;
    const row = {
      n: i + 1,
      from,
      due,
      openingMinor,
      drawnMinor: 0n,
      prepaidMinor: 0n,
      interestMinor,
      principalMinor: paidMinor,
      paymentMinor: interestMinor + paidMinor,
      closingMinor,
    };
    openingMinor = closingMinor;
    return row;
  });
}

interface Times {
  /** Each period's share of a year is of(i) ÷ denominator. */
  readonly of: (period: number) => number;
  readonly denominator: number;
  readonly largest: number;
}

/** Counted months, or days of a year of fixed length. */
function timesOf({ timeline: { periods, dayCount } }: LoanTerms): Times | undefined {
  const months = periods[0]?.months ?? null;
  if (months !== null) {
    if (periods.some((period) => period.months !== months || period.wholeFrom !== undefined))
      return undefined;
    return { of: () => months, denominator: 12, largest: months };
  }
  if (!hasYear(dayCount) || periods.some((period) => period.months !== null)) return undefined;
  const days = periods.map(({ from, due }) => due - from);
  return { of: (period) => days[period]!, denominator: DAYS_A_YEAR[dayCount], largest: Math.max(...days) };
}

/** What a period pays at each time: the level instalment, or the principal part; nothing where only interest is paid. */
function instructed(
  terms: LoanTerms,
  principal: number,
  perTime: number,
  timeOf: Times['of'],
  grace: number,
): number {
  const count = terms.timeline.periods.length;
  const { rounding } = terms.convention;
  if (terms.form === 'interest-first') return 0;
  if (terms.form === 'equal-principal') return divided(principal, count - grace, rounding);
  // balance × Π(1 + f) ÷ (1 + (1 + f₂)(…)), as `levelPayment` has it.
  let product = 1;
  let sum = 0;
  for (let i = grace; i < count; i += 1) {
    const growth = 1 + perTime * timeOf(i);
    product *= growth;
    sum = i === grace ? 1 : 1 + sum * growth;
  }
  const payment = (principal * product) / sum;
  const rest = payment - Math.floor(payment);
  const doubt = payment * DOUBT;
  // So near to a tie, or for "down" to a whole number, that only exact fractions know.
  const border = rounding === 'down' ? Math.min(rest, 1 - rest) : Math.abs(rest - 0.5);
  return border > doubt && doubt < 0.25
    ? rounding === 'down'
      ? Math.floor(payment)
      : Math.round(payment)
    : exactly(terms, timeOf, grace);
}

function exactly(
  { principalMinor, rate, timeline, convention }: LoanTerms,
  timeOf: Times['of'],
  grace: number,
): number {
  const months = timeline.periods[0]?.months ?? null;
  const year = months !== null ? 12 : hasYear(timeline.dayCount) ? DAYS_A_YEAR[timeline.dayCount] : 1;
  const factors = timeline.periods.slice(grace).map((_, i) => ({
    numerator: rate.numerator * BigInt(timeOf(grace + i)),
    denominator: rate.denominator * BigInt(year),
  }));
  return Number(round(levelPayment(principalMinor, factors), convention.rounding));
}

/** Numerator ÷ denominator to a whole number; both are whole and not negative, and below 2⁵³ the quotient's floor is exact. */
function divided(numerator: number, denominator: number, rounding: Rounding): number {
  const quotient = Math.floor(numerator / denominator);
  const rest = numerator - quotient * denominator;
  if (rest === 0 || rounding === 'down') return quotient;
  const twice = 2 * rest;
  if (twice !== denominator) return twice > denominator ? quotient + 1 : quotient;
  return rounding === 'half-up' || quotient % 2 === 1 ? quotient + 1 : quotient;
}
