import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { type SweptRow, swept } from './tables.ts';

/** A shard's sweeps, the newest date first. Plan: index by name and date. */
export const sweepsOf = (
  pool: Pool,
  shard: string,
  names: readonly string[],
  limit: number,
): Promise<SweptRow[]> =>
  readRows(pool, swept, 'where shard = $1 and name = any($2) order by date desc, at desc limit $3', [
    shard,
    names,
    limit,
  ]);

/** The last business date that a sweep was done for; undefined before the first. */
export async function lastSwept(pool: Pool, shard: string, name: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ date: string }>(
    'select date from sweeps.sweep where shard = $1 and name = $2 order by date desc limit 1',
    [shard, name],
  );
  return rows[0]?.date;
}
