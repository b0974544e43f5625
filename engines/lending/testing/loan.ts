import type { Drawing } from '../loan/drawing.ts';
import { drawingId } from '../loan/drawing.ts';
import type { Loan } from '../loan/loan.ts';
import { planDrawing } from '../loan/schedule.ts';
import type { ContractTerms } from '../product/terms.ts';
import type { OpenBook } from '../repayment/open-book.ts';

export const terms = (of: Partial<ContractTerms> = {}): ContractTerms => ({
  form: 'equal-instalment',
  dayCount: '30/360',
  holidays: 'none',
  penaltyPercent: 50,
  graceDays: 0,
  repaymentOrder: ['fees', 'penalty', 'compound', 'interest', 'principal'],
  principalFirstAfterDays: 90,
  prepayment: 'reduce-instalment',
  ...of,
});

/** A signed loan of 1,000,000.00 at 3.60 % for 12 months with nothing drawn. */
export const signedLoan = (of: Partial<Loan> = {}): Loan => ({
  id: 'loan-1',
  customer: 'ann',
  region: '330000',
  application: 'application-1',
  product: 'equipment-24',
  version: 1,
  currency: 'CNY',
  limit_amount: 100_000_000n,
  draw_minimum: 100_000n,
  drawn_total: 0n,
  principal: 0n,
  rate_bps: 360,
  term_months: 12,
  revolving: false,
  terms: terms(),
  drawings: 0,
  repayments: 0,
  received: 0n,
  open_drawings: [],
  signed_on: '2024-01-02',
  available_until: '2024-12-31',
  next_due_on: null,
  overdue_since: null,
  state: 'active',
  settled_on: null,
  frozen_on: null,
  restructures: 0,
  restructured_on: null,
  observed_until: null,
  restructured_bad: false,
  ...of,
});

/** The book with one more drawing on that date. */
export function withDrawn({ loan, plans }: OpenBook, amount: bigint, date: string): OpenBook {
  const n = loan.drawings + 1;
  const rows = planDrawing(loan, n, amount, date);
  const drawing: Drawing = {
    id: drawingId(loan.id, n),
    loan: loan.id,
    n,
    customer: loan.customer,
    amount,
    principal: amount,
    drawn_on: date,
    matures_on: rows.at(-1)!.due_on,
    instalments: rows.length,
    state: 'open',
    settled_on: null,
  };
  const after = {
    ...loan,
    drawings: n,
    drawn_total: loan.drawn_total + amount,
    principal: loan.principal + amount,
    open_drawings: [...loan.open_drawings, { n, from: 1, to: rows.length }],
  };
  return { loan: after, plans: [...plans, { drawing, instalments: rows }] };
}
