import type { Pool } from 'pg';

export interface ClaimsDue {
  readonly pilot: string;
  readonly count: number;
  /** Business date by which the first of them must be decided. */
  readonly first: string;
}

/** The claims that wait for a decision, of those pilots that have any. Plan: the partial index on them. */
export async function claimsDue(pool: Pool, pilots: readonly string[]): Promise<readonly ClaimsDue[]> {
  const { rows } = await pool.query<ClaimsDue>(
    `select shard as pilot, count(*)::int4 as count, min(decide_by)::text as first from compensation.claim
     where shard = any($1) and state in ('filed', 'proposed') group by shard`,
    [pilots],
  );
  return rows;
}
