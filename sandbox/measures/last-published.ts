import type { Pool } from 'pg';

/** A figure as it stands in the public log at the end of a business date. */
export interface LastPublished {
  readonly date: string;
  readonly value: string | null;
  readonly fact: string;
}

/** What was published of a pilot at the end of its last published business date, by figure. Plan: the index on (shard, business_date). */
export async function lastPublished(pool: Pool, shard: string): Promise<ReadonlyMap<string, LastPublished>> {
  const { rows } = await pool.query<LastPublished & { measure: string }>(
    `select measure, business_date::text as date, value, shard || '/' || operation || '.' || n as fact
     from measures.total where shard = $1
       and business_date = (select max(business_date) from measures.total where shard = $1)`,
    [shard],
  );
  return new Map(rows.map(({ measure, ...published }) => [measure, published]));
}
