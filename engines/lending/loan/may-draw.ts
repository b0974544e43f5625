import type { Objection } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import type { Borrower } from '../borrower.ts';
import type { Line } from '../line/line.ts';
import { availableToDraw, type Loan, OPEN_DRAWINGS_MAX } from './loan.ts';

export interface Drawdown {
  readonly loan: Loan;
  readonly borrower: Borrower;
  readonly line: Line;
  /** Minor units. */
  readonly amount: bigint;
  readonly date: string;
}

type Check = (of: Drawdown) => Objection | undefined;
const no = (code: string, values: Objection['values'] = {}): Objection => ({ code, values });

const loanIsOpen: Check = ({ loan }) => (loan.state === 'active' ? undefined : no('loan-settled'));

const limitIsNotFrozen: Check = ({ loan }) => (loan.frozen_on === null ? undefined : no('limit-frozen'));

const lineIsNotFrozen: Check = ({ line }) =>
  line.frozen_on === null ? undefined : no('line-frozen', { since: line.frozen_on });

/** By the due date itself, so that it holds before the day's run, too. */
const nothingIsOverdue: Check = ({ loan, borrower, date }) =>
  borrower.loans_overdue > 0 || (loan.next_due_on !== null && loan.next_due_on < date)
    ? no('loan-overdue')
    : undefined;

const limitHasNotEnded: Check = ({ loan, date }) =>
  date > loan.available_until ? no('limit-ended', { until: loan.available_until }) : undefined;

const amountIsLargeEnough: Check = ({ loan, amount }) =>
  amount < loan.draw_minimum
    ? no('draw-below-minimum', { minimum: amountText(loan.draw_minimum) })
    : undefined;

const limitHasRoom: Check = ({ loan, amount }) =>
  amount > availableToDraw(loan)
    ? no('loan-limit-exceeded', { available: amountText(availableToDraw(loan)) })
    : undefined;

/** A signed limit is reserved on the line, so only a line lowered since can be in the way. */
const lineHasRoom: Check = ({ line, amount }) => {
  const left = line.approved - line.drawn;
  return amount > left ? no('line-exceeded', { available: amountText(left > 0n ? left : 0n) }) : undefined;
};

const drawingsAreFew: Check = ({ loan }) =>
  loan.open_drawings.length >= OPEN_DRAWINGS_MAX
    ? no('drawings-too-many', { maximum: String(OPEN_DRAWINGS_MAX) })
    : undefined;

const checks: readonly Check[] = [
  loanIsOpen,
  limitIsNotFrozen,
  lineIsNotFrozen,
  nothingIsOverdue,
  limitHasNotEnded,
  amountIsLargeEnough,
  limitHasRoom,
  lineHasRoom,
  drawingsAreFew,
];

/** Why a drawdown of one's own loan is refused: the first that a banker would name. */
export function objectionToDraw(drawdown: Drawdown): Objection | undefined {
  for (const check of checks) {
    const objection = check(drawdown);
    if (objection !== undefined) return objection;
  }
  return undefined;
}
