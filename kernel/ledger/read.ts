import type { Pool } from 'pg';
import { lastAnchor, stretchAfter } from './chain.ts';
import type { StatementLine, Totals } from './line.ts';
import { placeOf } from './tables.ts';

/** A place in a statement: lines come after it, in the order in which they were posted. */
export interface StatementPage {
  readonly after?: { readonly operation: bigint; readonly n: number };
  /** Most lines; at most 1,000. */
  readonly limit?: number;
}

const LINES_MAX = 1_000;

/** What was posted on an account, oldest first, each line with the totals after it. */
export async function statement(
  pool: Pool,
  shard: string,
  account: string,
  page: StatementPage = {},
): Promise<StatementLine[]> {
  const limit = Math.min(page.limit ?? LINES_MAX, LINES_MAX);
  const of = { pool, shard, account };
  const lines: StatementLine[] = [];
  let after = page.after === undefined ? 0n : placeOf(page.after.operation, page.after.n);
  while (lines.length < limit) {
    const stretch = await stretchAfter(of, after);
    if (stretch === undefined) break;
    lines.push(...stretch.lines);
    after = stretch.end;
  }
  return lines.slice(0, limit);
}

/**
 * An account's posted totals at a moment (ms since the epoch, included): those after the last line of that time; zeros
 * before its first line.
 */
export async function balanceAt(pool: Pool, shard: string, account: string, moment: number): Promise<Totals> {
  const of = { pool, shard, account };
  const anchor = await lastAnchor(of, moment);
  const stretch = await stretchAfter(of, anchor?.place ?? 0n);
  return stretch?.lines.findLast(({ at }) => at <= moment)?.after ?? anchor?.after ?? NOTHING;
}

const NOTHING: Totals = { debits: 0n, credits: 0n };

/** Only `transfer` and `post` move money; `pending`, `void` and `expire` are the story of a reservation. */
const POSTED = `t.kind in ('transfer', 'post')`;

/** Every posted line of every account, once as debit and once as credit. Plan: all bundles of the shard. */
const LINES = `
  select 'debit' as side, debit as account, amount, at from ledger.transfer t where shard = $1 and ${POSTED}
  union all
  select 'credit', credit, amount, at from ledger.transfer t where shard = $1 and ${POSTED}`;

export interface TrialBalanceLine extends Totals {
  readonly account: string;
  readonly code: string;
  readonly currency: string;
}

/** Every account's posted totals at a moment (default: all of them); its two columns are equal in each currency. */
export async function trialBalance(pool: Pool, shard: string, moment?: number): Promise<TrialBalanceLine[]> {
  const { rows } = await pool.query<TrialBalanceLine>(
    `select a.id as account, a.code, a.currency,
       coalesce(sum(l.amount) filter (where l.side = 'debit'), 0)::int8 as debits,
       coalesce(sum(l.amount) filter (where l.side = 'credit'), 0)::int8 as credits
     from ledger.account a
     left join (${LINES}) l on l.account = a.id and ($2::float8 is null or l.at <= to_timestamp($2 / 1000))
     where a.shard = $1 group by a.id, a.code, a.currency order by a.id`,
    [shard, moment ?? null],
  );
  return rows;
}
