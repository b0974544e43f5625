import { bigint, bool, date, int, nullable, type RowOf, table, text } from '@sandglass/operations';

/** A payment on a loan, and from which date it counts. What it paid of each drawing are repayments under its id. */
export const payments = table(
  'lending.payment',
  {
    id: text(),
    loan: text(),
    n: int(),
    /** What was taken of the customer's money, minor units. */
    amount: bigint(),
    value_date: date(),
    booked_on: date(),
    /** The drawing that was to be repaid early first. */
    preferred: nullable(int()),
    /** The bank took it of what was claimed: nothing of it is early. */
    claimed_only: bool(),
    /** Out of the price of what secured the loan. */
    realised: bool(),
    state: text<'booked' | 'reversed'>(),
  },
  { key: 'id' },
);
export type Payment = RowOf<typeof payments>;

export const paymentId = (loan: string, n: number): string => `${loan}.r${n}`;
