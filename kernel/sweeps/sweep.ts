import type { Fact, Json, Objection, Table, Transfer, Usage } from '@sandglass/operations';
import type { PoolClient } from 'pg';

/** What a sweep did to its rows, added up. */
export interface Totals {
  readonly date: string;
  /** Rows that it changed. */
  readonly rows: bigint;
  /** Sums over them by the name of their column, in minor units or whatever the column counts. */
  readonly sums: Readonly<Record<string, bigint>>;
}

/** What follows from the totals: by accounts, not by rows. */
export interface Consequences {
  readonly transfers?: readonly Extract<Transfer, { kind: 'transfer' }>[];
  readonly usage?: readonly Usage[];
  /** Beside the sweep's own fact; about nobody. */
  readonly facts?: readonly (Fact & { readonly subject?: never; readonly opening?: never })[];
}

/** Set-based work on every row of a shard for a business date. */
export interface Sweep {
  /** Stable: with the date it is what is never done twice, e.g. `microloan.accrue`. */
  readonly name: string;
  /** Tables whose rows its SQL changes. */
  readonly touches: readonly Table[];
  /**
   * The items of a WITH list; $1 is the shard, $2 the business date, $3 … what `given` brought. The last item, `swept`,
   * has a row for each changed one: `id` (text), `leaf` (text: what the fact commits to) and the columns of `sums`.
   */
  readonly sql: string;
  /** int8 columns of `swept`. */
  readonly sums: readonly string[];
  /** Values that the statement needs besides shard and date, read in its transaction. */
  readonly given?: (client: PoolClient, shard: string, date: string) => Promise<readonly unknown[]>;
  /** Entries, usage and facts; pure. */
  readonly consequences: (totals: Totals) => Consequences;
}

export type Swept =
  | {
      readonly outcome: 'done';
      readonly date: string;
      readonly rows: bigint;
      /** Merkle root over the rows' leaves in the order of their ids, lower-case hex. */
      readonly root: string;
      readonly sums: Readonly<Record<string, bigint>>;
      /** It had been done before, and nothing was done now. */
      readonly repeated: boolean;
    }
  | ({ readonly outcome: 'refused' } & Objection);

/** Sums as a fact and a row carry them. */
export const textsOf = (sums: Readonly<Record<string, bigint>>): Record<string, string> & Json =>
  Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum.toString()]));
