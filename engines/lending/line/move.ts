import type { RowWrite, State } from '@sandglass/operations';
import type { Loan } from '../loan/loan.ts';
import { type Taken, takenBy } from './commitment.ts';
import { type Commitment, commitments, type Line, lineOf, lines } from './line.ts';

/**
 * The line after one of its party's loans changed: it moves by the difference between what the loan takes up now and what
 * was written down of it, so that the sum over the party's loans always is the line's.
 */
export function moveLine(state: State, loan: Loan, on: string): RowWrite[] {
  const before = state.get(commitments, loan.id);
  const taken = takenBy(loan, on);
  if (before?.drawn === taken.drawn && before.reserved === taken.reserved) return [];
  const row: Commitment = { id: loan.id, customer: loan.customer, ...taken };
  return [
    before === undefined ? commitments.insert(row) : commitments.update(row),
    writeLine(state, moved(lineOf(state, loan.customer), before, taken)),
  ];
}

/**
 * A contract was signed: what it promises is reserved on the line, as it stands or as the signing makes it. Its loan is new, so nothing
 * of it can be loaded.
 */
export function reserveLine(
  state: State,
  loan: Loan,
  on: string,
  line = lineOf(state, loan.customer),
): RowWrite[] {
  const taken = takenBy(loan, on);
  return [
    commitments.create({ id: loan.id, customer: loan.customer, ...taken }),
    writeLine(state, moved(line, undefined, taken)),
  ];
}

/** One loan is paid by another that begins: the line moves once, by both. The new one cannot exist yet. */
export function moveToRenewed(state: State, old: Loan, next: Loan, on: string): RowWrite[] {
  const before = state.get(commitments, old.id);
  const [left, taken] = [takenBy(old, on), takenBy(next, on)];
  const row: Commitment = { id: old.id, customer: old.customer, ...left };
  return [
    before === undefined ? commitments.insert(row) : commitments.update(row),
    commitments.insert({ id: next.id, customer: next.customer, ...taken }),
    writeLine(state, moved(moved(lineOf(state, old.customer), before, left), undefined, taken)),
  ];
}

const moved = (line: Line, before: Commitment | undefined, { drawn, reserved }: Taken): Line => ({
  ...line,
  drawn: line.drawn + drawn - (before?.drawn ?? 0n),
  reserved: line.reserved + reserved - (before?.reserved ?? 0n),
});

/** The line's row, whether there was one or not. */
export const writeLine = (state: State, line: Line): RowWrite =>
  state.get(lines, line.id) === undefined ? lines.insert(line) : lines.update(line);
