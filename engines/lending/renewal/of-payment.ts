import type { RowKey, State } from '@sandglass/operations';
import { isReplayable } from '../history/history.ts';
import { drawingId } from '../loan/drawing.ts';
import type { Loan } from '../loan/loan.ts';
import { type Renewal, renewals } from './renewal.ts';
import '../reasons/renewal.ts';

const drawingsOf = (loan: Loan): string[] =>
  Array.from({ length: loan.drawings }, (_, at) => drawingId(loan.id, at + 1));

/** The renewals of a loan's drawings, as far as its history is replayed at all. */
export const renewalKeys = (loan: Loan): RowKey[] =>
  isReplayable(loan) ? drawingsOf(loan).map((id) => renewals.key(id)) : [];

/** The renewal that made a payment; undefined: it was made from outside. */
export function renewalOfPayment(state: State, loan: Loan, payment: string): Renewal | undefined {
  for (const id of drawingsOf(loan)) {
    const renewal = state.get(renewals, id);
    if (renewal?.payment === payment) return renewal;
  }
  return undefined;
}
