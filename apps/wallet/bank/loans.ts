import { decimal, flag, list, nullable, number, object, oneOf, type Shaped, text } from '@sandglass/kit';
import { form } from './products.ts';
import { renewal } from './renewals.ts';

export const LOANS = '/api/loans';
export const loanPath = (id: string) => `/api/loans/${id}`;
export const drawPath = (id: string) => `/api/loans/${id}/draw`;
export const repayPath = (id: string) => `/api/loans/${id}/repay`;

const summary = {
  loan: text,
  product: text,
  form,
  limit: decimal,
  available: decimal,
  principalOwed: decimal,
  drawMinimum: decimal,
  currency: text,
  annualRatePercent: decimal,
  termMonths: number,
  signedOn: text,
  availableUntil: text,
  nextDueOn: nullable(text),
  overdue: flag,
  state: oneOf('active', 'settled', 'handed-over', 'written-off', 'sold'),
  settledOn: nullable(text),
} as const;
const loanSummary = object(summary);
export type LoanSummary = Shaped<typeof loanSummary>;
export const loans = object({ loans: list(loanSummary) });

const instalment = object({
  n: number,
  dueOn: text,
  principal: decimal,
  interest: decimal,
  payment: decimal,
  state: oneOf('planned', 'due', 'overdue', 'paid'),
  daysOverdue: number,
  paidOn: nullable(text),
});
export type Instalment = Shaped<typeof instalment>;

export const drawing = object({
  drawing: text,
  n: number,
  amount: decimal,
  principalOwed: decimal,
  drawnOn: text,
  maturesOn: text,
  state: oneOf('open', 'settled', 'restructured', 'handed-over', 'written-off', 'sold'),
  settledOn: nullable(text),
  schedule: list(instalment),
});
export type Drawing = Shaped<typeof drawing>;

/** When a floating rate is made anew next, and how it changed before, the newest first. */
export const floating = {
  nextRepriceOn: nullable(text),
  rateChanges: list(object({ from: text, beforePercent: decimal, ratePercent: decimal })),
} as const;
const ofFloating = object(floating);
export type Floating = Shaped<typeof ofFloating>;

const repayment = object({
  repayment: text,
  drawing: text,
  paidOn: text,
  penalty: decimal,
  compound: decimal,
  interest: decimal,
  principal: decimal,
  fees: decimal,
  early: decimal,
});
export type Repayment = Shaped<typeof repayment>;

/** What would settle the loan on a business date, to the last fen. */
const settlement = object({
  on: text,
  penalty: decimal,
  compound: decimal,
  interest: decimal,
  principal: decimal,
  fees: decimal,
  total: decimal,
  claimedNow: decimal,
});

export const loan = object({
  ...summary,
  ...floating,
  businessDate: text,
  settlement,
  drawings: list(drawing),
  repayments: list(repayment),
  /** The loan that it renews; null: it was new money. */
  renews: nullable(object({ loan: text, times: number, signedOn: text })),
  renewals: list(renewal),
});
export type Loan = Shaped<typeof loan>;

export const drawn = object({
  amount: decimal,
  currency: text,
  firstDueOn: text,
  firstPayment: decimal,
  maturesOn: text,
});
export type Drawn = Shaped<typeof drawn>;

export const repaid = object({
  taken: decimal,
  left: decimal,
  penalty: decimal,
  compound: decimal,
  interest: decimal,
  principal: decimal,
  fees: decimal,
  principalOwed: decimal,
  nextDueOn: nullable(text),
  state: oneOf('active', 'settled', 'handed-over'),
  currency: text,
});
export type Repaid = Shaped<typeof repaid>;
