import type { Objection, RowKey, State } from '@sandglass/operations';

/** The pilot that lends, as far as the engine must know it. */
export interface Lender {
  /** Its id: name of its shard, first word of its operations and facts. */
  readonly shard: string;
  /** Products whose loans are classified each by itself; all others are by debtor. Absent: none. */
  readonly retail?: readonly string[];
  /**
   * Rows that business with a customer needs besides the loan's own: what limits count, what was agreed to, and what secures
   * the loan where more is to be drawn on it.
   */
  readonly keysOf: (customer: string, loan?: string) => readonly RowKey[];
  /** Why a customer may begin nothing new, before anything of the loan is looked at. */
  readonly objection: (state: State, customer: string, loan?: string) => Objection | undefined;
}
