import type { DayNumber } from '../calendar/civil-date.ts';
import type { Rate } from '../exact/rate.ts';
import { add, multiply, type Rational, round, ZERO } from '../exact/rational.ts';
import { type Period, yearsWithin } from './period.ts';
import type { LoanTerms } from './terms.ts';

/** A change of the balance on a day; draws are positive, prepayments negative. */
export interface BalanceChange {
  readonly day: DayNumber;
  readonly amountMinor: bigint;
}

/** What is known of a loan while its events are taken in one after the other. */
export interface Book {
  readonly terms: LoanTerms;
  /** By day, the first at the start of the loan. */
  readonly rates: { readonly from: DayNumber; readonly rate: Rate }[];
  /** Balance changes by index of the period with from < day ≤ due, in order. */
  readonly changes: Map<number, BalanceChange[]>;
  /** True once a prepayment may end the loan before its last period. */
  endsWhenRepaid: boolean;
}

export function openBook(terms: LoanTerms): Book {
  const start = terms.timeline.periods[0]?.from ?? 0;
  return {
    terms,
    rates: [{ from: start, rate: terms.rate }],
    changes: new Map(),
    endsWhenRepaid: terms.keepInstalmentMinor !== undefined || terms.principalsMinor !== undefined,
  };
}

/** Rate × time over the whole period, for the level payment. */
export function periodFactor(book: Book, period: Period): Rational {
  return factor(book, period, period.from, period.due);
}

/** Interest of a period exactly as it accrues, in minor units, before any rounding but that of the convention. */
export function periodInterest(book: Book, index: number, period: Period, openingMinor: bigint): Rational {
  const { rounding, roundAtEveryChange } = book.terms.convention;
  const spans: Rational[] = [];
  let balanceMinor = openingMinor;
  let cursor = period.from;
  const accrueTo = (day: DayNumber): void => {
    if (day <= cursor) return;
    const { numerator, denominator } = factor(book, period, cursor, day);
    spans.push({ numerator: numerator * balanceMinor, denominator });
    cursor = day;
  };
  for (const change of book.changes.get(index) ?? []) {
    accrueTo(change.day);
    balanceMinor += change.amountMinor;
  }
  accrueTo(period.due);
  if (!roundAtEveryChange || spans.length === 1) return spans.reduce(add);
  return { numerator: spans.reduce((sum, span) => sum + round(span, rounding), 0n), denominator: 1n };
}

/** Rate × time over [from, to), through all the rates in force. */
function factor(book: Book, period: Period, from: DayNumber, to: DayNumber): Rational {
  let sum: Rational | null = null;
  for (const [i, step] of book.rates.entries()) {
    const begins = Math.max(from, i === 0 ? from : step.from);
    const ends = Math.min(to, book.rates[i + 1]?.from ?? to);
    if (begins >= ends) continue;
    const part = multiply(step.rate, yearsWithin(book.terms.timeline, period, begins, ends));
    sum = sum === null ? part : add(sum, part);
  }
  return sum ?? ZERO;
}
