import { type Executor, system } from '@sandglass/operations';
import type { Pool } from 'pg';
import type { CompensationOperations } from '../operations.ts';

const AT_ONCE_MAX = 100;

/** Closes each approved payout in which everyone is paid by now; the others stay open. */
export async function closePayouts(
  pool: Pool,
  executor: Executor,
  { closePayout }: Pick<CompensationOperations, 'closePayout'>,
  occasion: string,
): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from compensation.payout where shard = $1 and state = 'approved' order by id limit $2`,
    [executor.shard, AT_ONCE_MAX],
  );
  for (const { id: payout } of rows) {
    await executor.submit(
      closePayout,
      { payout },
      { actor: system, key: `close-payout:${payout}:${occasion}` },
    );
  }
}
