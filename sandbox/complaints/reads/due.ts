import type { Pool } from 'pg';
import type { Level } from '../tables.ts';

export interface ComplaintsDue {
  readonly pilot: string;
  readonly level: Level;
  readonly count: number;
  /** Business date by which the first of them must be answered; null where no time is declared. */
  readonly first: string | null;
}

/** The complaints that wait for an answer, by pilot and level. Plan: the partial index on rungs without an answer. */
export async function complaintsDue(
  pool: Pool,
  pilots: readonly string[],
): Promise<readonly ComplaintsDue[]> {
  const { rows } = await pool.query<ComplaintsDue>(
    `select r.shard as pilot, r.level, count(*)::int4 as count, min(r.answer_by)::text as first
     from complaints.rung r join complaints.complaint c on c.shard = r.shard and c.id = r.complaint
     where r.shard = any($1) and r.answered_on is null
       and c.level = r.level and c.state in ('filed', 'acknowledged')
     group by r.shard, r.level`,
    [pilots],
  );
  return rows;
}
