import type { Pool } from 'pg';

/** Debits and credits that were posted, minor units. */
export interface Totals {
  readonly debits: bigint;
  readonly credits: bigint;
}

export interface StatementLine {
  readonly operation: bigint;
  readonly n: number;
  readonly businessDate: string;
  /** ms since the epoch. */
  readonly at: number;
  readonly code: string;
  /** The other account. */
  readonly counterpart: string;
  readonly side: 'debit' | 'credit';
  readonly amount: bigint;
  /** The account's totals after this line. */
  readonly after: Totals;
}

/** A place in a statement: lines come after it, in the order in which they were posted. */
export interface StatementPage {
  readonly after?: { readonly operation: bigint; readonly n: number };
  /** Most lines; at most 1,000. */
  readonly limit?: number;
}

const LINES_MAX = 1_000;

/** Only `transfer` and `post` move money; `pending`, `void` and `expire` are the story of a reservation. */
const POSTED = `t.kind in ('transfer', 'post')`;

/** Every posted line of an account once as debit and once as credit. Plan: both indexes of the transfers. */
const LINES = `
  select operation, n, kind, 'debit' as side, debit as account, credit as counterpart,
    amount, currency, code, business_date, at from ledger.transfer t where shard = $1 and ${POSTED}
  union all
  select operation, n, kind, 'credit', credit, debit,
    amount, currency, code, business_date, at from ledger.transfer t where shard = $1 and ${POSTED}`;

interface LineRow {
  readonly operation: bigint;
  readonly n: number;
  readonly business_date: string;
  readonly at: Date;
  readonly code: string;
  readonly counterpart: string;
  readonly side: 'debit' | 'credit';
  readonly amount: bigint;
  readonly debits: bigint;
  readonly credits: bigint;
}

/** What was posted on an account, oldest first, each line with the totals after it. */
export async function statement(
  pool: Pool,
  shard: string,
  account: string,
  page: StatementPage = {},
): Promise<StatementLine[]> {
  const limit = Math.min(page.limit ?? LINES_MAX, LINES_MAX);
  const after = page.after ?? { operation: 0n, n: 0 };
  const { rows } = await pool.query<LineRow>(
    `select * from (
       select l.*, coalesce(sum(amount) filter (where side = 'debit') over w, 0)::int8 as debits,
         coalesce(sum(amount) filter (where side = 'credit') over w, 0)::int8 as credits
       from (${LINES}) l where account = $2 window w as (order by operation, n)
     ) s where (operation, n) > ($3::int8, $4::int4) order by operation, n limit $5`,
    [shard, account, after.operation, after.n, limit],
  );
  return rows.map(
    ({ business_date, at, debits, credits, operation, n, code, counterpart, side, amount }) => ({
      operation,
      n,
      businessDate: business_date,
      at: at.getTime(),
      code,
      counterpart,
      side,
      amount,
      after: { debits, credits },
    }),
  );
}

/** An account's posted totals at a moment (ms since the epoch, included); zeros before its first line. */
export async function balanceAt(pool: Pool, shard: string, account: string, moment: number): Promise<Totals> {
  const { rows } = await pool.query<Totals>(
    `select coalesce(sum(amount) filter (where debit = $2), 0)::int8 as debits,
       coalesce(sum(amount) filter (where credit = $2), 0)::int8 as credits
     from ledger.transfer t
     where shard = $1 and (debit = $2 or credit = $2) and ${POSTED} and at <= to_timestamp($3::float8 / 1000)`,
    [shard, account, moment],
  );
  return rows[0]!;
}

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
