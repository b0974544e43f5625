import { type Executor, readRows, system } from '@sandglass/operations';
import { ITEMS_MAX, plan } from '@sandglass/runs';
import type { Pool } from 'pg';
import type { Compensated } from '../compensated.ts';
import type { CompensationOperations } from '../operations.ts';
import { payouts, runOf } from '../tables.ts';

const TIMEOUT_MS = 30_000;

/** Finds whom the defect hurt, at one snapshot, and fixes that as the payout's work list. Again: nothing changes. */
export async function planOut(
  pool: Pool,
  executor: Executor,
  of: Compensated,
  { planPayout }: Pick<CompensationOperations, 'planPayout'>,
  payout: string,
): Promise<void> {
  const [row] = await readRows(pool, payouts, 'where shard = $1 and id = $2', [of.pilot, payout]);
  const query = of.harmed.find(({ id }) => id === row?.harmed);
  if (row === undefined || query === undefined) throw new Error(`there is no payout ${payout} to plan`);
  if (row.state !== 'asked') return;
  const items = await harmedBy(pool, query.sql, [of.pilot, row.from_on, row.to_on]);
  // Waits as a dead job for a person: the incident is split by its dates into several.
  if (items.length > ITEMS_MAX)
    throw new RangeError(`a payout is for at most ${ITEMS_MAX} people; ${payout} has more`);
  const run = runOf(payout);
  await executor.submit(plan, { run, name: 'payout', items }, { actor: system, key: `plan:${run}` });
  await executor.submit(planPayout, { payout }, { actor: system, key: `planned:${payout}` });
}

/** Read only, in one snapshot, within a time; a sum that is not more than zero is no harm. */
async function harmedBy(pool: Pool, sql: string, values: readonly string[]) {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`set local statement_timeout = ${TIMEOUT_MS}`);
    const { rows } = await client.query<{ item: string; amount: string }>(
      `select customer as item, sum(amount)::int8::text as amount from (${sql}) h
       group by customer having sum(amount) > 0 order by customer`,
      [...values],
    );
    return rows;
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}
