import type { Pool } from 'pg';

/** What waits for a lender's staff after a missed payment, or before one that a borrower sees coming. */
export interface DueAfter {
  readonly kind:
    | 'answer-hardship'
    | 'carry-out-hardship'
    | 'collect-cases'
    | 'approve-write-offs'
    | 'decide-terms'
    | 'decide-raises'
    | 'approve-disposals'
    | 'meet-court-dates'
    | 'release-products';
  readonly count: number;
  /** Business date of the first; null: none has a day. */
  readonly first: string | null;
}

/**
 * What waits for people after a missed payment: borrowers in difficulties to answer, cases that nobody else has taken, losses, sales, terms and lines to decide on,
 * dates of courts; and products that a colleague proposed. Plan: the partial indexes over open requests, open cases and held seals, and those over write-offs and pools by state.
 */
export async function dueAfter(pool: Pool, shard: string, officer: string): Promise<readonly DueAfter[]> {
  const { rows } = await pool.query<DueAfter>(
    `select 'answer-hardship' as kind, count(*)::int4 as count, min(due_on)::text as first
     from lending.hardship where shard = $1 and state = 'asked'
     union all
     select 'carry-out-hardship', count(*)::int4, null from lending.hardship
     where shard = $1 and state = 'agreed'
     union all
     select 'collect-cases', count(*)::int4, min(act_by)::text
     from lending.collection_case
     where shard = $1 and state = 'open' and act_by is not null and (collector is null or collector = $2)
     union all
     select 'approve-write-offs', count(*)::int4, null from lending.write_off
     where shard = $1 and state = 'proposed' and proposed_by <> $2 and not approvals ? $2
     union all
     select 'decide-terms', count(*)::int4, null from lending.restructure
     where shard = $1 and state = 'proposed' and proposed_by <> $2
     union all
     select 'decide-raises', count(*)::int4, null from lending.line_raise
     where shard = $1 and state = 'proposed' and proposed_by <> $2
     union all
     select 'approve-disposals', count(*)::int4, null from lending.disposal_pool
     where shard = $1 and state = 'proposed' and proposed_by <> $2 and not approvals ? $2
     union all
     select 'meet-court-dates', count(*)::int4, min(by_date)::text from (
       select sue_by as by_date from lending.preservation
       where shard = $1 and state = 'granted' and sued_on is null and sue_by is not null
       union all
       select until from lending.seal
       where shard = $1 and state = 'sealed' and reminded = until) dates
     union all
     select 'release-products', count(*)::int4, null from lending.product_desk
     where shard = $1 and proposal is not null and proposal ->> 'officer' <> $2`,
    [shard, officer],
  );
  return rows;
}
