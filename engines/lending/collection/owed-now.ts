import type { State } from '@sandglass/operations';
import type { Loan } from '../loan/loan.ts';
import { openBook } from '../repayment/open-book.ts';
import { quote } from '../repayment/quote.ts';
import { total } from '../repayment/sums.ts';
import { claimOf, claimTo, totalOf } from '../write-off/claim.ts';
import { type WriteOff, writeOffs } from '../write-off/write-off.ts';
import { daysPastDue } from './advance-case.ts';
import type { CollectionCase } from './case.ts';

/** What a borrower is asked for on a date: everything claimed, minor units; its rows must be loaded. */
export function claimedNow(state: State, loan: Loan, date: string): bigint {
  const claim = liveClaim(state, loan);
  if (claim !== undefined) return totalOf(claimOf(claimTo(claim, loan, date)));
  return total(quote(openBook(state, loan), date).claimed);
}

/** The claim of a written-off loan that is still collected: the entry is gone, the debt is not. */
export function liveClaim(state: State, loan: Loan): WriteOff | undefined {
  const row = loan.state === 'written-off' ? state.get(writeOffs, loan.id) : undefined;
  return row?.state === 'written-off' ? row : undefined;
}

/** Due within the ladder's reach but not claimed yet: the next instalment. */
export function dueNext(state: State, loan: Loan): bigint {
  const unpaid = openBook(state, loan)
    .plans.flatMap(({ instalments }) => instalments)
    .filter(({ due_on, state: of }) => due_on === loan.next_due_on && of !== 'paid' && of !== 'dropped');
  return unpaid.reduce(
    (sum, row) => sum + row.principal - row.principal_paid + row.interest - row.interest_paid,
    0n,
  );
}

/** Due date of the earliest thing unpaid: a claim that goes on after the write-off is as late as its loan was. Null: nothing is owed. */
export function unpaidSince(state: State, loan: Loan, row: CollectionCase | undefined): string | null {
  if (loan.state === 'active') return loan.next_due_on;
  return liveClaim(state, loan) === undefined ? null : (row?.due_on ?? null);
}

/** Nothing is overdue: day 1 is the day after the due date. */
export function isNothingOverdue(state: State, loan: Loan, date: string): boolean {
  if (liveClaim(state, loan) !== undefined) return false;
  const { state: of, next_due_on } = loan;
  return of !== 'active' || next_due_on === null || daysPastDue(next_due_on, date) <= 0;
}
