import { drawOn } from '../loan/drawn.ts';
import type { Loan } from '../loan/loan.ts';
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
  repricings: 0,
  open_drawings: [],
  signed_on: '2024-01-02',
  available_until: '2024-12-31',
  next_due_on: null,
  overdue_since: null,
  pricing: { kind: 'fixed' },
  next_reprice_on: null,
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
  const { loan: after, drawing, instalments } = drawOn(loan, amount, date);
  return { loan: after, plans: [...plans, { drawing, instalments }] };
}
