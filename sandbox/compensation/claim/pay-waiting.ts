import { type Executor, system } from '@sandglass/operations';
import type { Pool } from 'pg';
import type { CompensationOperations } from '../operations.ts';

const AT_ONCE_MAX = 500;

/**
 * Pays whoever waits, in order, until the fund is too small for the next. `occasion` makes the tries' keys: the same one
 * again changes nothing, and each payment into the fund is an occasion of its own. The number that were paid now.
 */
export async function payWaiting(
  pool: Pool,
  executor: Executor,
  { settle }: Pick<CompensationOperations, 'settle'>,
  occasion: string,
): Promise<number> {
  let paid = 0;
  for (;;) {
    const waiting = await waitingClaims(pool, executor.shard);
    if (waiting.length === 0) return paid;
    for (const claim of waiting) {
      const key = `settle:${occasion}:${claim}`;
      const outcome = await executor.submit(settle, { claim }, { actor: system, key });
      if (outcome.outcome === 'done') paid += outcome.repeated ? 0 : 1;
      else if (outcome.code === 'fund-too-small' || outcome.code === 'claim-not-first') return paid;
      else if (outcome.code !== 'claim-not-waiting') throw new Error(`${claim} is not paid: ${outcome.code}`);
    }
  }
}

/** Plan: the partial index over waiting claims, by ticket. */
async function waitingClaims(pool: Pool, shard: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from compensation.claim where shard = $1 and state = 'waiting' order by ticket limit $2`,
    [shard, AT_ONCE_MAX],
  );
  return rows.map(({ id }) => id);
}
