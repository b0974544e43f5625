import { add, type Rational, round, ZERO } from '../exact/rational.ts';
import { type Book, periodInterest } from './book.ts';
import type { Instruction } from './instruction.ts';
import type { Row } from './terms.ts';

/** Where a run begins: the index of its first period, its balance, and the interest that earlier periods left unpaid. */
export interface RunStart {
  readonly index: number;
  readonly openingMinor: bigint;
  readonly carried: Rational;
}

/** Lets the instructions run from a period to the end; `instructions[i]` is that of period i. */
export function run(book: Book, instructions: readonly Instruction[], start: RunStart): Row[] {
  const { periods } = book.terms.timeline;
  const rows: Row[] = [];
  let openingMinor = start.openingMinor;
  let carried = start.carried;
  for (let i = start.index; i < periods.length; i += 1) {
    const period = periods[i];
    const instruction = instructions[i];
    if (!period || !instruction) break;
    const changes = book.changes.get(i) ?? [];
    const drawnMinor = sum(changes.map((change) => (change.amountMinor > 0n ? change.amountMinor : 0n)));
    const prepaidMinor = sum(changes.map((change) => (change.amountMinor < 0n ? -change.amountMinor : 0n)));
    // A change on the due date comes after its payment, so it cannot be paid by it.
    const afterPayment = sum(changes.map((change) => (change.day === period.due ? change.amountMinor : 0n)));
    const payableMinor = openingMinor + drawnMinor - prepaidMinor - afterPayment;
    const exact = periodInterest(book, i, period, openingMinor);
    const last = i === periods.length - 1;
    const cleared = book.endsWhenRepaid && payableMinor + afterPayment === 0n;
    if (instruction.pays === 'nothing') carried = add(carried, exact);
    const interestMinor = dueInterest(
      book,
      instruction,
      last || cleared ? 'last' : 'ordinary',
      exact,
      carried,
    );
    const principalMinor = last
      ? payableMinor
      : cleared
        ? 0n
        : duePrincipal(instruction, payableMinor, interestMinor);
    const closingMinor = payableMinor - principalMinor + afterPayment;
    const paymentMinor = interestMinor + principalMinor;
    rows.push({
      n: i + 1,
      from: period.from,
      due: period.due,
      openingMinor,
      drawnMinor,
      prepaidMinor,
      interestMinor,
      principalMinor,
      paymentMinor,
      closingMinor,
    });
    openingMinor = closingMinor;
    if (book.endsWhenRepaid && closingMinor === 0n) break;
  }
  return rows;
}

function dueInterest(
  book: Book,
  instruction: Instruction,
  place: 'ordinary' | 'last',
  exact: Rational,
  carried: Rational,
): bigint {
  const { rounding } = book.terms.convention;
  if (instruction.pays !== 'nothing') return round(exact, rounding);
  return place === 'last' ? round(carried, rounding) : 0n;
}

/** Never below zero, never above what is owed: small loans are repaid before their last row. */
function duePrincipal(instruction: Instruction, payableMinor: bigint, interestMinor: bigint): bigint {
  const wanted = wantedPrincipal(instruction, interestMinor);
  if (wanted < 0n) return 0n;
  return wanted < payableMinor ? wanted : payableMinor;
}

function wantedPrincipal(instruction: Instruction, interestMinor: bigint): bigint {
  switch (instruction.pays) {
    case 'level':
      return instruction.amountMinor - interestMinor;
    case 'principal':
      return instruction.amountMinor;
    case 'interest':
    case 'nothing':
      return 0n;
  }
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

/** Interest that a bullet has accrued before period `index` and not paid, unrounded; zero for the other forms. */
export function carriedBefore(book: Book, rows: readonly Row[], index: number): Rational {
  if (book.terms.form !== 'bullet') return ZERO;
  let carried = ZERO;
  for (let i = book.terms.interestOnlyPeriods ?? 0; i < index; i += 1) {
    const period = book.terms.timeline.periods[i];
    const row = rows[i];
    if (period && row) carried = add(carried, periodInterest(book, i, period, row.openingMinor));
  }
  return carried;
}
