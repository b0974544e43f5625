import type { State } from '@sandglass/operations';
import { type Drawing, drawingId, drawings } from '../loan/drawing.ts';
import { type Instalment, instalmentId, instalments } from '../loan/instalment.ts';
import type { Loan, OpenDrawing } from '../loan/loan.ts';

/** An open drawing and its unpaid instalments, in order. */
export interface OpenPlan {
  readonly drawing: Drawing;
  readonly instalments: readonly Instalment[];
}

/** All that a repayment of a loan can touch. */
export interface OpenBook {
  readonly loan: Loan;
  readonly plans: readonly OpenPlan[];
}

/** The book of a loan from its loaded rows. */
export function openBook(state: State, loan: Loan): OpenBook {
  return { loan, plans: loan.open_drawings.map((open) => openPlan(state, loan.id, open)) };
}

function openPlan(state: State, loan: string, { n, from, to }: OpenDrawing): OpenPlan {
  const id = drawingId(loan, n);
  const drawing = state.get(drawings, id);
  if (drawing === undefined) throw new Error(`loan ${loan} lists drawing ${id}, which does not exist`);
  const rows: Instalment[] = [];
  for (let at = from; at <= to; at += 1) {
    const row = state.get(instalments, instalmentId(id, at));
    if (row === undefined) throw new Error(`drawing ${id} lists instalment ${at}, which does not exist`);
    rows.push(row);
  }
  return { drawing, instalments: rows };
}

/** Unpaid and still planned to be paid. */
export const isUnpaid = ({ state }: Instalment): boolean =>
  state === 'planned' || state === 'due' || state === 'overdue';

/** The period is over on that day, so that the whole instalment is claimed. */
export const isClaimed = (instalment: Instalment, date: string): boolean =>
  isUnpaid(instalment) && instalment.to_on <= date;

/** Day 1 overdue is the day after the due date. */
export const isOverdue = (instalment: Instalment, date: string): boolean =>
  isUnpaid(instalment) && instalment.due_on < date;
