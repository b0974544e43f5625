import { amountText } from '../amount.ts';
import { isOverdue, isUnpaid } from '../repayment/open-book.ts';
import { daysOverdue } from '../repayment/overdue-interest.ts';
import type { Drawing } from './drawing.ts';
import type { Instalment, InstalmentState } from './instalment.ts';

/** A drawing with its schedule as its borrower sees it on a business date; `rows` may hold other drawings' too. */
export const drawingView = (drawing: Drawing, rows: readonly Instalment[], date: string) => ({
  drawing: drawing.id,
  n: drawing.n,
  amount: amountText(drawing.amount),
  principalOwed: amountText(drawing.principal),
  drawnOn: drawing.drawn_on,
  maturesOn: drawing.matures_on,
  state: drawing.state,
  settledOn: drawing.settled_on,
  schedule: rows
    .filter((row) => row.drawing === drawing.id && isOfTheSchedule(row))
    .map((row) => instalmentView(row, date)),
});

/** Not what a prepayment dropped, nor what left the books or was planned anew with its loan. */
const isOfTheSchedule = (row: Instalment): boolean => isUnpaid(row) || row.state === 'paid';

const instalmentView = (row: Instalment, date: string) => ({
  n: row.n,
  from: row.from_on,
  dueOn: row.due_on,
  opening: amountText(row.opening),
  principal: amountText(row.principal),
  interest: amountText(row.interest),
  payment: amountText(row.principal + row.interest),
  principalPaid: amountText(row.principal_paid),
  interestPaid: amountText(row.interest_paid),
  state: stateOn(row, date),
  daysOverdue: isOverdue(row, date) ? daysOverdue(row, date) : 0,
  paidOn: row.paid_on,
});

/** By the business date, also before the day's run has written it. */
function stateOn(row: Instalment, date: string): InstalmentState {
  if (isOverdue(row, date)) return 'overdue';
  return row.state === 'planned' && row.due_on === date ? 'due' : row.state;
}
