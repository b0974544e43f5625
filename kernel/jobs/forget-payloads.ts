import type { Pool } from 'pg';
import { JOBS_MAX } from './enqueue.ts';

/**
 * Takes out of the delivered jobs of a shard's operations what was delivered: it may say a person's words. What is not delivered yet
 * keeps it. The pool is the owner's. Plan: the primary key, for every id that a job of these operations can have.
 */
export async function forgetPayloads(
  owner: Pool,
  shard: string,
  operations: readonly bigint[],
): Promise<void> {
  await owner.query(
    `update jobs.job j set payload = '{}'
     from unnest($2::int8[]) as o(operation), generate_series(0, $3::int4 - 1) as n
     where j.shard = $1 and j.id = o.operation || '.' || n and j.state = 'done' and j.payload <> '{}'`,
    [shard, operations, JOBS_MAX],
  );
}
