import { ZERO } from '../exact/rational.ts';
import { LoanTermsError } from '../refusal.ts';
import { type Book, openBook } from './book.ts';
import { takeIn } from './events.ts';
import { type Instruction, instruct } from './instruction.ts';
import { levelOut } from './levelled.ts';
import { planColumns, rowsOf } from './quick.ts';
import { carriedBefore, type RunStart, run } from './run.ts';
import type { LoanTerms, Row } from './terms.ts';

/**
 * The schedule of a loan: one row a period, principals summing to all that was drawn, the last row taking the
 * rounding. Events are taken in by day; each re-plans what lies ahead of it and nothing behind.
 * @throws LoanTermsError when the terms contradict themselves
 */
export function planLoan(terms: LoanTerms): Row[] {
  checkTerms(terms);
  const columns = planColumns(terms);
  return columns === undefined ? planExactly(terms) : rowsOf(terms, columns);
}

/** Whatever the terms are, in exact fractions of any size. */
export function planExactly(terms: LoanTerms): Row[] {
  const book = openBook(terms);
  const instructions: Instruction[] = [];
  const rows: Row[] = [];
  replan(book, instructions, rows, { index: 0, openingMinor: terms.principalMinor, carried: ZERO });
  for (const event of [...(terms.events ?? [])].sort((a, b) => a.day - b.day)) {
    const { rerunFrom, replanFrom } = takeIn(book, event, rows);
    const openingMinor = rows[rerunFrom]?.openingMinor ?? 0n;
    rerun(book, instructions, rows, {
      index: rerunFrom,
      openingMinor,
      carried: carriedBefore(book, rows, rerunFrom),
    });
    const closingMinor = replanFrom === rerunFrom ? openingMinor : (rows[replanFrom - 1]?.closingMinor ?? 0n);
    if (replanFrom >= terms.timeline.periods.length || (book.endsWhenRepaid && closingMinor === 0n)) continue;
    replan(book, instructions, rows, {
      index: replanFrom,
      openingMinor: closingMinor,
      carried: carriedBefore(book, rows, replanFrom),
    });
  }
  return rows;
}

function rerun(book: Book, instructions: readonly Instruction[], rows: Row[], start: RunStart): void {
  rows.splice(start.index, rows.length, ...run(book, instructions, start));
}

/** A draw inside the period counts as if it had been there from the period's first day, as Fineract plans it. */
function replan(book: Book, instructions: Instruction[], rows: Row[], start: RunStart): void {
  const due = book.terms.timeline.periods[start.index]?.due ?? 0;
  const changes = (book.changes.get(start.index) ?? []).filter((change) => change.day < due);
  const balanceMinor = changes.reduce((balance, change) => balance + change.amountMinor, start.openingMinor);
  instructions.splice(start.index, instructions.length, ...instruct(book, start.index, balanceMinor));
  const planned = run(book, instructions, start);
  const settled = book.terms.convention.levelled ? levelOut(book, instructions, start, planned) : planned;
  rows.splice(start.index, rows.length, ...settled);
}

function checkTerms(terms: LoanTerms): void {
  if (terms.principalMinor <= 0n) {
    throw new LoanTermsError('principal', 'principal is zero or less: give a positive amount.');
  }
  if (terms.rate.numerator < 0n) throw new LoanTermsError('rate', 'rate is negative: give zero or more.');
  const grace = terms.interestOnlyPeriods ?? 0;
  if (!Number.isInteger(grace) || grace < 0 || grace >= terms.timeline.periods.length) {
    throw new LoanTermsError(
      'grace',
      `${grace} interest-only periods do not fit: give fewer than the number of periods.`,
    );
  }
  for (const event of terms.events ?? []) {
    if (event.kind !== 'rate' && event.amountMinor <= 0n) {
      throw new LoanTermsError('events', `a ${event.kind} of zero or less: give a positive amount.`);
    }
  }
}
