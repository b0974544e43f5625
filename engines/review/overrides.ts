import type { Pool } from 'pg';

/** How often a reason of the machine's was asked about, and what people said. */
export interface OverrideReason {
  readonly reason: string;
  readonly declined: number;
  readonly asked: number;
  readonly upheld: number;
  readonly overturned: number;
}

/** How loans turned out, of officers' offers or of the machine's: some instalment ever stood 30 or 90 days or more. */
export interface Outcome {
  readonly by_officers: boolean;
  readonly offers: number;
  readonly loans: number;
  readonly ever_30: number;
  readonly ever_90: number;
}

/** What became of the reviews that were asked for since a date, in the review table of this name. */
export async function overrideSums(pool: Pool, table: string, shard: string, from: string) {
  const { rows } = await pool.query<Omit<OverrideReason, 'reason' | 'declined'>>(
    `select count(*)::int4 as asked,
       count(*) filter (where r.state = 'upheld')::int4 as upheld,
       count(*) filter (where r.state = 'overturned')::int4 as overturned
     from ${table} r where r.shard = $1 and r.asked_on > $2::date`,
    [shard, from],
  );
  return { ...(rows[0] ?? { asked: 0, upheld: 0, overturned: 0 }) };
}

/** The row of officers or of the machine, as a door tells it; nothing where there is none. */
export function outcomeView(rows: readonly Outcome[], byOfficers: boolean) {
  const found = rows.find(({ by_officers }) => by_officers === byOfficers);
  const { offers, loans, ever_30, ever_90 } = found ?? { offers: 0, loans: 0, ever_30: 0, ever_90: 0 };
  return { offers, loans, ever30: ever_30, ever90: ever_90 };
}
