import { accounts, debitBalance } from '@sandglass/ledger';
import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';

/** What stands on each account of a lender that has anything on it: minor units, above zero on the debit side. */
export async function accountBalances(pool: Pool, shard: string): Promise<Record<string, bigint>> {
  const rows = await readRows(pool, accounts, 'where shard = $1 and debits <> credits order by id', [shard]);
  return Object.fromEntries(rows.map((account) => [account.id, debitBalance(account)]));
}
