import { type Drawing, drawingId } from './drawing.ts';
import { earlier } from './due-date.ts';
import type { Instalment } from './instalment.ts';
import type { Loan } from './loan.ts';
import { planDrawing } from './schedule.ts';

/** A loan after a drawdown, the drawing, and its schedule. */
export interface Drawn {
  readonly loan: Loan;
  readonly drawing: Drawing;
  readonly instalments: readonly Instalment[];
}

/** Draws an amount (minor units) under a loan on a date; nothing is checked here. */
export function drawOn(loan: Loan, amount: bigint, date: string): Drawn {
  const n = loan.drawings + 1;
  const instalments = planDrawing(loan, n, amount, date);
  const drawing: Drawing = {
    id: drawingId(loan.id, n),
    loan: loan.id,
    n,
    customer: loan.customer,
    amount,
    principal: amount,
    drawn_on: date,
    matures_on: instalments.at(-1)!.due_on,
    instalments: instalments.length,
    state: 'open',
    settled_on: null,
  };
  return { loan: withDrawing(loan, drawing, instalments[0]!.due_on), drawing, instalments };
}

const withDrawing = (loan: Loan, { n, amount, instalments: count }: Drawing, firstDueOn: string): Loan => ({
  ...loan,
  drawings: n,
  drawn_total: loan.drawn_total + amount,
  principal: loan.principal + amount,
  open_drawings: [...loan.open_drawings, { n, from: 1, to: count }],
  next_due_on: earlier(loan.next_due_on, firstDueOn),
});
