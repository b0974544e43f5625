import type { RowKey, State } from '@sandglass/operations';
import { judgements } from '../classify/judgement.ts';
import { type Drawing, drawingId, drawings } from '../loan/drawing.ts';
import { type Instalment, instalmentId, instalments } from '../loan/instalment.ts';
import type { Loan } from '../loan/loan.ts';
import { instalmentCount } from '../loan/schedule.ts';
import { standings } from '../nightly/standing.ts';
import { type Repricing, repricingId, repricings } from '../rate/repricing.ts';
import { type Payment, paymentId, payments } from '../repayment/payment.ts';
import { restructureId, restructures } from '../restructure/restructure.ts';

/** Most that one operation may load of a loan's past. */
export const HISTORY_MAX = 4_000;

/** All that happened to a loan since it was signed, or since it took new terms: what was before is closed, and paid for. */
export interface History {
  /** As it stands now. */
  readonly loan: Loan;
  /** The first one is the plan of the new terms, where it took any. */
  readonly drawings: readonly Drawing[];
  readonly payments: readonly Payment[];
  readonly repricings: readonly Repricing[];
  /** The day of the last new terms, from which on this history runs; null: it runs from the first drawdown. */
  readonly termsOn: string | null;
}

/** Rows of a loan's past, at most. */
export const historySize = (loan: Loan): number =>
  loan.drawings * (1 + instalmentCount(loan)) + loan.repayments + loan.repricings;

/** Whether a loan's past fits into one operation. */
export const isReplayable = (loan: Loan): boolean => historySize(loan) <= HISTORY_MAX;

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
    restructures.key(restructureId(loan.id, loan.restructures)),
  ];
}

export function historyOf(state: State, loan: Loan): History {
  const of = (n: number) => state.get(payments, paymentId(loan.id, n - 1));
  const history = {
    loan,
    drawings: upTo(loan.drawings).flatMap((n) => state.get(drawings, drawingId(loan.id, n)) ?? []),
    payments: upTo(loan.repayments).flatMap((n) => of(n) ?? []),
    repricings: upTo(loan.repricings).flatMap((n) => state.get(repricings, repricingId(loan.id, n)) ?? []),
    termsOn: null,
  };
  const terms = state.get(restructures, restructureId(loan.id, loan.restructures));
  const anew = history.drawings.findIndex(({ id }) => id === terms?.drawing);
  if (loan.restructured_on === null || anew < 0) return history;
  // What was paid for new terms took a number among the payments and is none; the night makes a rate before the day's terms.
  const number = upTo(loan.repayments).findLast((n) => of(n) === undefined) ?? 0;
  const { restructured_on: termsOn } = loan;
  return {
    loan,
    drawings: history.drawings.slice(anew),
    payments: history.payments.filter(({ n }) => n >= number),
    repricings: history.repricings.filter(({ effective_on }) => effective_on > termsOn),
    termsOn,
  };
}

/** The booked instalments of a history's drawings, by id. */
export function bookedInstalments(
  state: State,
  { loan, drawings: drawn }: History,
): ReadonlyMap<string, Instalment> {
  const booked = new Map<string, Instalment>();
  for (const drawing of drawn) {
    for (const at of upTo(instalmentCount(loan))) {
      const id = instalmentId(drawing.id, at);
      const row = state.get(instalments, id);
      if (row !== undefined) booked.set(id, row);
    }
  }
  return booked;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
