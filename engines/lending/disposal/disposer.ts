import type { Fact, RowKey, RowWrite, State } from '@sandglass/operations';
import type { CollectionPolicy } from '../collection/policy.ts';
import type { Lender } from '../lender.ts';
import type { Loan } from '../loan/loan.ts';
import type { DisposalPolicy } from './policy.ts';

/** What secures a lender's loans, and how it passes with the claim (Civil Code art. 547). */
export interface Security {
  readonly keysOf: (loanId: string) => readonly RowKey[];
  /** Low end of what it is worth, minor units; null: unsecured. */
  readonly valueOf: (state: State, loanId: string) => bigint | null;
  /** Passes it to the buyer of the claim. */
  readonly pass: (
    state: State,
    loan: Loan,
    of: { readonly buyer: string; readonly date: string; readonly now: number },
  ) => { readonly rows: readonly RowWrite[]; readonly facts: readonly Fact[] };
}

export const unsecured: Security = {
  keysOf: () => [],
  valueOf: () => null,
  pass: () => ({ rows: [], facts: [] }),
};

/** A lender that disposes of bad loans. */
export interface Disposer {
  readonly lender: Lender;
  readonly policy: DisposalPolicy;
  /** When a debtor may be told by message, and in whose name. */
  readonly contact: CollectionPolicy;
  readonly security: Security;
}
