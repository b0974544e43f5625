import type { State } from '@sandglass/operations';
import type { Loan } from '../loan/loan.ts';
import { openBook } from '../repayment/open-book.ts';
import { quote } from '../repayment/quote.ts';
import { total } from '../repayment/sums.ts';
import { daysPastDue } from './advance-case.ts';

/** What a borrower is asked for on a date: everything claimed, minor units; its rows must be loaded. */
export const claimedNow = (state: State, loan: Loan, date: string): bigint =>
  total(quote(openBook(state, loan), date).claimed);

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

/** Nothing is overdue: day 1 is the day after the due date. */
export const isNothingOverdue = ({ state, next_due_on }: Loan, date: string): boolean =>
  state !== 'active' || next_due_on === null || daysPastDue(next_due_on, date) <= 0;
