import type { Pool } from 'pg';

/** Sales of an acquirer that have not ended, from its rows: they outlive the tape. */
export interface OpenWork {
  /** Sent, or about to be, and not answered. */
  readonly sending: number;
  /** No answer came, or its merchant gives it up: its reversal goes on until it is answered. */
  readonly reversing: number;
  /** The reversal was refused: a person has to find out. */
  readonly stuck: number;
  /** RFC 3339 of the oldest; null: there is none. */
  readonly oldestAt: string | null;
}

// Both halves read a partial index that holds nothing but open sales.
const OPEN = `
  select state, count(*)::int as count, min(at) as oldest from payments.sale
  where shard = $1 and state in ('sending', 'unknown', 'voiding') group by state
  union all
  select 'stuck', count(*)::int, min(at) from payments.sale where shard = $1 and state = 'stuck'`;

export async function openWork(pool: Pool, shard: string): Promise<OpenWork> {
  const { rows } = await pool.query<{ state: string; count: number; oldest: Date | null }>(OPEN, [shard]);
  const countOf = (state: string): number => rows.find((row) => row.state === state)?.count ?? 0;
  const oldest = rows.flatMap((row) => (row.oldest === null ? [] : [row.oldest.getTime()]));
  return {
    sending: countOf('sending'),
    reversing: countOf('unknown') + countOf('voiding'),
    stuck: countOf('stuck'),
    oldestAt: oldest.length === 0 ? null : new Date(Math.min(...oldest)).toISOString(),
  };
}
