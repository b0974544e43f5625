import type { Pool } from 'pg';
import type { Cursor } from './log-store.ts';

/** A fact as everybody may see it. */
export interface PublicFact {
  readonly kind: string;
  readonly at: Date;
  readonly businessDate: string;
  /** The public entry, byte for byte as the log commits to it. */
  readonly leaf: string;
}

/** The public entry of one fact of a shard, if there is such a one. Plan: the bundle by primary key. */
export async function publicFact(
  pool: Pool,
  shard: string,
  { operation, n }: Cursor,
): Promise<PublicFact | undefined> {
  const { rows } = await pool.query<PublicFact>(
    `select coalesce(u.kind, b.kind[1]) as kind, coalesce(u.at, b.at[1]) as at,
       coalesce(u.business_date, b.business_date[1])::text as "businessDate", coalesce(u.leaf, b.leaf[1]) as leaf
     from (select * from journal.fact_bundle where shard = $1 and last >= $2::int8 order by last limit 1) b
     cross join lateral unnest(b.operation, b.n, b.kind, b.business_date, b.at, b.leaf)
       as u(operation, n, kind, business_date, at, leaf)
     where coalesce(u.operation, b.operation[1]) = $2 and coalesce(u.n, b.n[1]) = $3::int4`,
    [shard, operation, n],
  );
  return rows[0];
}
