import { createHash } from 'node:crypto';
import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { fileText, linesOn } from './file-of.ts';
import { clearingFiles, fileId, settlementOrders } from './tables.ts';

/** A movement on a member's account at the settlement bank. Minor units, above zero: to the member. */
export interface StatementEntry {
  /** Settlement date that it is for, as the network's order names it. */
  readonly reference: string;
  readonly amount: bigint;
}

/** What a member gets from outside for its reconciliation; the pool is for a source in the same house. */
export interface ClearingSource {
  /** Its file of a settlement date; undefined: it is not there yet. */
  readonly file: (pool: Pool, date: string) => Promise<string | undefined>;
  /** The settlement bank's statement of a business date. */
  readonly statement: (pool: Pool, date: string) => Promise<readonly StatementEntry[]>;
}

/** The files that a network offers: those that are closed, each compared with the digest that was closed. */
export async function offeredFile(
  pool: Pool,
  shard: string,
  date: string,
  member: string,
): Promise<string | undefined> {
  const [row] = await readRows(pool, clearingFiles, 'where shard = $1 and id = $2', [
    shard,
    fileId(date, member),
  ]);
  if (row === undefined) return undefined;
  const text = fileText(date, member, await linesOn(pool, shard, date, member));
  const digest = createHash('sha256').update(text).digest('hex');
  if (digest !== row.digest) throw new Error(`the file ${row.id} is not the one that was closed`);
  return text;
}

/**
 * Where network and settlement bank run in one house: the network's closed files, and a simulated settlement bank that does
 * what it is told and says so on each member's statement.
 */
export const simulatedSource = (network: string, member: string): ClearingSource => ({
  file: (pool, date) => offeredFile(pool, network, date, member),
  statement: async (pool, date) => {
    const rows = await readRows(
      pool,
      settlementOrders,
      'where shard = $1 and settled_on = $2 and member = $3 and amount <> 0 order by id',
      [network, date, member],
    );
    return rows.map(({ date: reference, amount }) => ({ reference, amount }));
  },
});
