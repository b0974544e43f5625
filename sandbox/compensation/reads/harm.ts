import type { Pool } from 'pg';

/** Customers of all pilots whom a defect harmed, by approved plans, and those of them who have the money. */
const HARM = `
  select (select count(distinct (i.shard, i.item))::int4 from compensation.payout p
      join runs.item i on i.shard = p.shard and i.run = 'payout:' || p.id
      where p.state in ('approved', 'closed')) as harmed,
    (select count(distinct (c.shard, c.customer))::int4 from compensation.claim c
      where c.payout is not null and c.state = 'paid') as compensated`;

/** What the programme's page says about harm. */
export async function readHarm(
  pool: Pool,
): Promise<{ readonly harmed: number; readonly compensated: number }> {
  const { rows } = await pool.query<{ harmed: number; compensated: number }>(HARM);
  return rows[0]!;
}
