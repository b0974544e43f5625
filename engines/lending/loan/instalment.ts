import { bigint, date, int, nullable, type RowKey, type RowOf, table, text } from '@sandglass/operations';
import { drawingId, drawings } from './drawing.ts';
import type { Leaving, OpenDrawing } from './loan.ts';

/**
 * planned → due (on its day) → overdue (from the day after) → paid; dropped when a prepayment shortened the term.
 * One that is still owed when its loan leaves the books, or takes new terms, keeps its amounts under that state.
 */
export type InstalmentState = 'planned' | 'due' | 'overdue' | 'paid' | 'dropped' | 'restructured' | Leaving;

/** One period of a drawing. `penalty` and `compound` are accrued up to `accrued_to`. */
export const instalments = table(
  'lending.instalment',
  {
    id: text(),
    loan: text(),
    drawing: text(),
    n: int(),
    from_on: date(),
    to_on: date(),
    due_on: date(),
    opening: bigint(),
    principal: bigint(),
    interest: bigint(),
    penalty: bigint(),
    compound: bigint(),
    principal_paid: bigint(),
    interest_paid: bigint(),
    penalty_paid: bigint(),
    compound_paid: bigint(),
    accrued_to: date(),
    /** Of the interest, what a change of rate inside the period fixed up to `earned_on`. */
    earned: bigint(),
    earned_on: date(),
    state: text<InstalmentState>(),
    paid_on: nullable(date()),
  },
  { key: 'id' },
);
export type Instalment = RowOf<typeof instalments>;

export const instalmentId = (drawing: string, n: number): string => `${drawing}.${n}`;

/** The drawings of a loan and their unpaid instalments: what a repayment or a due date works on. */
export function openRows(loan: string, open: readonly OpenDrawing[]): RowKey[] {
  const keys: RowKey[] = [];
  for (const { n, from, to } of open) {
    const drawing = drawingId(loan, n);
    keys.push(drawings.key(drawing));
    for (let at = from; at <= to; at += 1) {
      keys.push(instalments.key(instalmentId(drawing, at)));
    }
  }
  return keys;
}
