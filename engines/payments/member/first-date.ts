import type { Pool } from 'pg';

/** The first date that a member did of a table with a row a date; where there is none yet, the one that is asked about. */
export async function firstDate(
  pool: Pool,
  { name }: { readonly name: string },
  shard: string,
  date: string,
): Promise<string> {
  const { rows } = await pool.query<{ first: string | null }>(
    `select min(id) as first from ${name} where shard = $1`,
    [shard],
  );
  return rows[0]?.first ?? date;
}
