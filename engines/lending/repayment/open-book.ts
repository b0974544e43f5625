import type { State } from '@sandglass/operations';
import { type Drawing, drawingId, drawings } from '../loan/drawing.ts';
import { type Instalment, instalmentId, instalments } from '../loan/instalment.ts';
import type { Loan, OpenDrawing } from '../loan/loan.ts';

/** An open drawing and its unpaid instalments, in order. */
export interface OpenPlan {
  readonly drawing: Drawing;
  readonly instalments: readonly Instalment[];
  /** Number of the last instalment, where not all are here: nothing of those beyond has begun. */
  readonly beyond?: number;
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

/** What of a loan without arrears is near: of each drawing so many instalments, due or running. */
const NEAR = 3;

/** The open instalments that a business date can concern: all of a loan in arrears, else the first of each drawing. */
export const nearOf = ({ overdue_since, open_drawings }: Loan): readonly OpenDrawing[] =>
  overdue_since === null
    ? open_drawings.map(({ n, from, to }) => ({ n, from, to: Math.min(to, from + NEAR - 1) }))
    : open_drawings;

/** The book of a loan as far as it is near; undefined: more than that is claimed on this date. */
export function nearBook(state: State, loan: Loan, date: string): OpenBook | undefined {
  const plans = nearOf(loan).map((open, at): OpenPlan => {
    const { to } = loan.open_drawings[at]!;
    return { ...openPlan(state, loan.id, open), ...(open.to < to && { beyond: to }) };
  });
  const isNear = plans.every(
    ({ beyond, instalments }) => beyond === undefined || !isClaimed(instalments.at(-1)!, date),
  );
  return isNear ? { loan, plans } : undefined;
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
