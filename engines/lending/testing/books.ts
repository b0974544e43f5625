import { checkBalanced, checkClosings } from '@sandglass/ledger';
import type { Pool } from 'pg';
import { LENDING_SUB_LEDGER } from '../books/sub-ledger.ts';

/** A party's line and what its contracts have of it. */
const LINES = `
  select l.id as line, l.drawn, l.reserved, c.drawn as "drawnOfContracts", c.reserved as "reservedOfContracts"
  from lending.line l
  join lateral (select coalesce(sum(drawn), 0)::int8 as drawn, coalesce(sum(reserved), 0)::int8 as reserved
    from lending.commitment where shard = l.shard and customer = l.id) c on true
  where l.shard = $1 and (l.drawn, l.reserved) <> (c.drawn, c.reserved)`;

/**
 * Where the books of a lender disagree: the trial balance with its transfers, closed days with what was closed, loans with
 * the ledger, lines with their contracts. Empty: nowhere.
 */
export async function disagreements(pool: Pool, shard: string): Promise<readonly object[]> {
  return [
    ...(await checkBalanced(pool, shard)),
    ...(await checkClosings(pool, shard)),
    ...(await pool.query<object>(LENDING_SUB_LEDGER, [shard])).rows,
    ...(await pool.query<object>(LINES, [shard])).rows,
  ];
}
