import { decimal, nullable, number, object, type Shaped, text } from '@sandglass/kit';

export const CUSTOMER = '/api/customers/me';
export const PAY_IN = '/api/customers/me/pay-in';

/** The caller's enrolment and its current account. */
export const customer = object({
  customer: text,
  name: text,
  region: text,
  enrolledOn: text,
  openApplication: nullable(text),
  loans: number,
  loansOverdue: number,
  balance: decimal,
  currency: text,
});
export type Customer = Shaped<typeof customer>;

export const enrolled = object({ customer: text });
export const paidIn = object({ amount: decimal, balance: decimal, currency: text });
