import type { AnyOperation, Executor } from '@sandglass/operations';
import { drive } from '@sandglass/runs';
import type { Pool } from 'pg';
import type { CompensationOperations } from '../operations.ts';
import { runOf } from '../tables.ts';
import { closePayouts } from './close-payouts.ts';

/** Pays everyone of an approved payout; killed anywhere and called again it goes on. */
export async function payOut(
  pool: Pool,
  executor: Executor,
  operations: Pick<CompensationOperations, 'payHarmed' | 'closePayout'>,
  of: { readonly payout: string; readonly occasion: string },
): Promise<void> {
  const { payout, occasion } = of;
  await drive(pool, executor, {
    run: runOf(payout),
    name: 'payout',
    list: () => nobodyElse(pool, executor.shard, payout),
    operation: operations.payHarmed as unknown as AnyOperation,
    input: (customer) => ({ payout, customer }),
  });
  await closePayouts(pool, executor, operations, occasion);
}

/** Whom a payout pays was planned when it was approved; a later part of it has nobody. */
async function nobodyElse(pool: Pool, shard: string, payout: string): Promise<[]> {
  const { rowCount } = await pool.query('select from runs.run where shard = $1 and id = $2', [
    shard,
    runOf(payout),
  ]);
  if (rowCount === 0) throw new Error(`payout ${payout} was never planned`);
  return [];
}
