import type { Drawing } from '../loan/drawing.ts';
import { drawOn } from '../loan/drawn.ts';
import type { Instalment } from '../loan/instalment.ts';
import type { Loan } from '../loan/loan.ts';
import { atNewRate } from '../rate/at-new-rate.ts';
import { isUnpaid, type OpenBook, type OpenPlan } from '../repayment/open-book.ts';
import { payLoan } from '../repayment/pay-loan.ts';
import { NOTHING, plus, type Sums } from '../repayment/sums.ts';
import type { History } from './history.ts';

type Event =
  | { readonly kind: 'reprice'; readonly on: string; readonly rateBps: number }
  | { readonly kind: 'draw'; readonly on: string; readonly amount: bigint }
  | {
      readonly kind: 'pay';
      readonly on: string;
      readonly amount: bigint;
      readonly preferred: number | null;
    };

/** A loan as its history makes it. */
export interface Replayed {
  readonly loan: Loan;
  /** Every drawing that ever was, with all its instalments. */
  readonly drawings: readonly Drawing[];
  readonly instalments: readonly Instalment[];
  /** What was paid of each drawing, all payments together. */
  readonly paid: ReadonlyMap<string, Sums>;
}

/** Does everything that happened to a loan again, in the order of its dates. Pure: the same history, the same loan. */
export function replay(history: History): Replayed {
  const drawings = new Map<string, Drawing>();
  const instalments = new Map<string, Instalment>();
  const paid = new Map<string, Sums>();
  let book: OpenBook = { loan: asSigned(history), plans: [] };
  const keep = (plan: OpenPlan): void => {
    drawings.set(plan.drawing.id, plan.drawing);
    for (const row of plan.instalments) instalments.set(row.id, row);
  };
  for (const event of eventsOf(history)) {
    const before: OpenBook = { ...book, loan: asOf(book.loan, history.loan, event.on) };
    switch (event.kind) {
      case 'draw': {
        const { loan, drawing, instalments: rows } = drawOn(before.loan, event.amount, event.on);
        book = { loan, plans: [...before.plans, { drawing, instalments: rows }] };
        break;
      }
      case 'reprice':
        book = atNewRate(before, event.rateBps, event.on);
        break;
      case 'pay': {
        const after = payLoan(before, event.amount, event.on, event.preferred ?? undefined);
        for (const { drawing, sums } of after.plans) {
          paid.set(drawing.id, plus(paid.get(drawing.id) ?? NOTHING, sums));
        }
        book = after;
        break;
      }
      default:
        event satisfies never;
    }
    for (const plan of book.plans) keep(plan);
    book = { loan: book.loan, plans: openOf(book.plans) };
  }
  return {
    loan: { ...book.loan, frozen_on: history.loan.frozen_on },
    drawings: [...drawings.values()],
    instalments: [...instalments.values()],
    paid,
  };
}

/** On one day a new rate comes before a drawdown, and that before a payment. */
function eventsOf({ drawings, payments, repricings }: History): readonly Event[] {
  const events: Event[] = [
    ...repricings.map(({ effective_on, rate_bps }) => ({
      kind: 'reprice' as const,
      on: effective_on,
      rateBps: rate_bps,
    })),
    ...drawings.map(({ drawn_on, amount }) => ({ kind: 'draw' as const, on: drawn_on, amount })),
    ...payments
      .filter(({ state }) => state === 'booked')
      .map(({ value_date, amount, preferred }) => ({
        kind: 'pay' as const,
        on: value_date,
        amount,
        preferred,
      })),
  ];
  return events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function asSigned({ loan, repricings }: History): Loan {
  return {
    ...loan,
    rate_bps: repricings[0]?.before_bps ?? loan.rate_bps,
    drawn_total: 0n,
    principal: 0n,
    drawings: 0,
    repayments: 0,
    open_drawings: [],
    next_due_on: null,
    overdue_since: null,
    state: 'active',
    settled_on: null,
    frozen_on: null,
  };
}

/** A limit that was frozen later was open then, and what a payment settled could be drawn again. */
const asOf = (loan: Loan, now: Loan, date: string): Loan => ({
  ...loan,
  frozen_on: now.frozen_on !== null && now.frozen_on <= date ? now.frozen_on : null,
  state: 'active',
  settled_on: null,
});

const openOf = (plans: readonly OpenPlan[]): readonly OpenPlan[] =>
  plans.flatMap(({ drawing, instalments }) => {
    const unpaid = instalments.filter(isUnpaid);
    return unpaid.length === 0 ? [] : [{ drawing, instalments: unpaid }];
  });
