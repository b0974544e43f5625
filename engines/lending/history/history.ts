import type { RowKey, State } from '@sandglass/operations';
import { judgements } from '../classify/judgement.ts';
import { type Drawing, drawingId, drawings } from '../loan/drawing.ts';
import { type Instalment, instalmentId, instalments } from '../loan/instalment.ts';
import type { Loan } from '../loan/loan.ts';
import { instalmentCount } from '../loan/schedule.ts';
import { standings } from '../nightly/standing.ts';
import { type Repricing, repricingId, repricings } from '../rate/repricing.ts';
import { type Payment, paymentId, payments } from '../repayment/payment.ts';

/** Most that one operation may load of a loan's past. */
export const HISTORY_MAX = 4_000;

/** All that happened to a loan since it was signed. */
export interface History {
  /** As it stands now. */
  readonly loan: Loan;
  readonly drawings: readonly Drawing[];
  readonly payments: readonly Payment[];
  readonly repricings: readonly Repricing[];
}

/** Whether a loan's past fits into one operation. */
export const isReplayable = (loan: Loan): boolean =>
  loan.drawings * (1 + instalmentCount(loan)) + loan.repayments + loan.repricings <= HISTORY_MAX;

/** Every row of a loan's past; their ids count on from it. */
export function historyKeys(loan: Loan): RowKey[] {
  if (!isReplayable(loan)) return [];
  const drawn = upTo(loan.drawings).map((n) => drawingId(loan.id, n));
  return [
    ...drawn.map((id) => drawings.key(id)),
    ...drawn.flatMap((id) => upTo(instalmentCount(loan)).map((n) => instalments.key(instalmentId(id, n)))),
    ...upTo(loan.repayments).map((n) => payments.key(paymentId(loan.id, n - 1))),
    ...upTo(loan.repricings).map((n) => repricings.key(repricingId(loan.id, n))),
    standings.key(loan.id),
    judgements.key(loan.id),
  ];
}

export const historyOf = (state: State, loan: Loan): History => ({
  loan,
  drawings: upTo(loan.drawings).flatMap((n) => state.get(drawings, drawingId(loan.id, n)) ?? []),
  payments: upTo(loan.repayments).flatMap((n) => state.get(payments, paymentId(loan.id, n - 1)) ?? []),
  repricings: upTo(loan.repricings).flatMap((n) => state.get(repricings, repricingId(loan.id, n)) ?? []),
});

/** The booked instalments of a loan, by id. */
export function bookedInstalments(state: State, loan: Loan): ReadonlyMap<string, Instalment> {
  const booked = new Map<string, Instalment>();
  for (const n of upTo(loan.drawings)) {
    for (const at of upTo(instalmentCount(loan))) {
      const id = instalmentId(drawingId(loan.id, n), at);
      const row = state.get(instalments, id);
      if (row !== undefined) booked.set(id, row);
    }
  }
  return booked;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
