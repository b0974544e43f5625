import { bigint, bool, date, nullable, type RowOf, type State, table, text } from '@sandglass/operations';

/**
 * What the books carry of a loan besides its principal; its id is the loan's. The sums over all loans are the ledger's
 * accounts, to the fen. Minor units.
 */
export const positions = table(
  'lending.position',
  {
    id: text(),
    /** The business date up to which interest is accrued, exclusive of that day's own; null: it never was. */
    as_of: nullable(date()),
    /** Accrued, posted and unpaid. */
    interest: bigint(),
    /** Penalty and compound interest, likewise. */
    overdue: bigint(),
    /** Interest is not recognised as income until it is paid. */
    suspended: bool(),
    /** What is accrued of a suspended loan: in the memorandum accounts, not on the balance sheet. */
    memo: bigint(),
  },
  { key: 'id' },
);
export type Position = RowOf<typeof positions>;

/** A loan of which nothing is accrued. */
export const newPosition = (loan: string): Position => ({
  id: loan,
  as_of: null,
  interest: 0n,
  overdue: 0n,
  suspended: false,
  memo: 0n,
});

/** The loaded position of a loan that is there. */
export function positionOf(state: State, loan: string): Position {
  const position = state.get(positions, loan);
  if (position === undefined) throw new Error(`loan ${loan} has no position`);
  return position;
}
