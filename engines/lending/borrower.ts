import { int, type RowOf, table, text } from '@sandglass/operations';

/** How a party stands with a lender over all its loans. `id` is the party. */
export const borrowers = table(
  'lending.borrower',
  {
    id: text(),
    /** GB/T 2260, province level: what regional limits count by. */
    region: text(),
    /** Ever signed. */
    loans: int(),
    loans_overdue: int(),
    /** Of its debt to any bank, what is more than 90 days overdue, in hundredths of a percent: by the credit bureau. */
    overdue_elsewhere_bps: int(),
  },
  { key: 'id' },
);
export type Borrower = RowOf<typeof borrowers>;

/** A party that has borrowed nothing yet. */
export const newBorrower = (id: string, region: string): Borrower => ({
  id,
  region,
  loans: 0,
  loans_overdue: 0,
  overdue_elsewhere_bps: 0,
});
