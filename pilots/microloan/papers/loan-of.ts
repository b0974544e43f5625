import { type Loan, loans } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { SHARD } from '../shard.ts';

/** The loan, if it is this customer's; null: anybody's. */
export async function loanOf(pool: Pool, customer: string | null, id: string): Promise<Loan | undefined> {
  const own = 'where shard = $1 and ($2::text is null or customer = $2) and id = $3';
  return (await readRows(pool, loans, own, [SHARD, customer, id]))[0];
}
