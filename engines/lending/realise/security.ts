import type { Fact, RowKey, RowWrite, State } from '@sandglass/operations';
import type { Loan } from '../loan/loan.ts';

/** A mortgage of an earlier rank, as it was surveyed when the loan was decided. Minor units. */
export interface SurveyedLien {
  readonly holder: string;
  readonly maximum: bigint;
}

/** What the pilot knows of the security of a loan; an engine knows none of it. */
export interface Realisable {
  readonly keysOf: (loanId: string) => readonly RowKey[];
  /** Rows that are known by the first ones. */
  readonly keysThen?: (state: State, loanId: string) => readonly RowKey[];
  /** Earlier mortgages that were told or found: none of them may be forgotten in a distribution. */
  readonly liensOf: (state: State, loanId: string) => readonly SurveyedLien[];
  /** What our mortgage secures at most, minor units; null where it is without a maximum. */
  readonly securedMaxOf: (state: State, loanId: string) => bigint | null;
  /** The asset is sold and its price given out: the mortgage ends. */
  readonly release: (
    state: State,
    loan: Loan,
    on: string,
  ) => { readonly rows: readonly RowWrite[]; readonly facts: readonly Fact[] };
}

/** A pledge that no register keeps: nothing is of an earlier rank, and nothing is to be released. */
export const unregistered: Realisable = {
  keysOf: () => [],
  liensOf: () => [],
  securedMaxOf: () => null,
  release: () => ({ rows: [], facts: [] }),
};
