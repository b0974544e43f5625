/** Debits and credits that were posted, minor units. */
export interface Totals {
  readonly debits: bigint;
  readonly credits: bigint;
}

export interface StatementLine {
  readonly operation: bigint;
  readonly n: number;
  readonly businessDate: string;
  /** ms since the epoch. */
  readonly at: number;
  readonly code: string;
  /** The other account. */
  readonly counterpart: string;
  readonly side: 'debit' | 'credit';
  readonly amount: bigint;
  /** The account's totals after this line. */
  readonly after: Totals;
}
