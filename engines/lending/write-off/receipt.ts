import { bigint, date, type RowOf, table, text } from '@sandglass/operations';

/** What came in for a written-off loan, by what it paid; minor units. It never changes. */
export const receipts = table(
  'lending.receipt',
  {
    id: text(),
    loan: text(),
    customer: text(),
    received_on: date(),
    /** From the customer's account here, or from outside: a court, a sale of collateral. */
    source: text<'account' | 'outside'>(),
    principal: bigint(),
    interest: bigint(),
    overdue: bigint(),
    later: bigint(),
  },
  { key: 'id' },
);
export type Receipt = RowOf<typeof receipts>;

export const receiptId = (loan: string, n: number): string => `${loan}.w${n}`;
