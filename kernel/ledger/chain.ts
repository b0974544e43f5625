import type { Pool } from 'pg';
import type { StatementLine, Totals } from './line.ts';
import { LINES_PER_ANCHOR, PLACE_BITS } from './tables.ts';

/** Whose lines are read. */
export interface Of {
  readonly pool: Pool;
  readonly shard: string;
  readonly account: string;
}

/** A place in an account's chain of lines where its totals are known. */
interface Anchor {
  readonly place: bigint;
  readonly after: Totals;
}

interface AnchorRow extends Totals {
  readonly place: bigint;
}

interface LineRow {
  readonly place: bigint;
  readonly side: 'debit' | 'credit';
  readonly counterpart: string;
  readonly amount: bigint;
  readonly code: string;
  readonly business_date: string;
  readonly at: Date;
}

/**
 * The lines after a place up to the next anchor, or to the account's last line: at most LINES_PER_ANCHOR, oldest first.
 * Lines know the one before them, so they are walked backwards from an end whose totals are known.
 */
export async function stretchAfter(
  of: Of,
  place: bigint,
): Promise<{ readonly lines: StatementLine[]; readonly end: bigint } | undefined> {
  const end = (await nextAnchor(of, place)) ?? (await lastLine(of));
  if (end === undefined || end.place <= place) return undefined;
  const { rows } = await of.pool.query<LineRow>(
    'select * from ledger.lines_back($1, $2, $3, $4, $5) order by back',
    [of.shard, of.account, end.place, place, LINES_PER_ANCHOR],
  );
  const lines: StatementLine[] = [];
  let { after } = end;
  for (const row of rows) {
    lines.push(lineOf(row, after));
    after = { ...after, [TOTAL[row.side]]: after[TOTAL[row.side]] - row.amount };
  }
  return { lines: lines.reverse(), end: end.place };
}

/** The last anchor that was set by a moment. */
export async function lastAnchor({ pool, shard, account }: Of, moment: number): Promise<Anchor | undefined> {
  const { rows } = await pool.query<AnchorRow>(
    `select place, debits, credits from ledger.anchor
     where shard = $1 and account = $2 and at <= to_timestamp($3::float8 / 1000) order by place desc limit 1`,
    [shard, account, moment],
  );
  return anchorOf(rows[0]);
}

async function nextAnchor({ pool, shard, account }: Of, place: bigint): Promise<Anchor | undefined> {
  const { rows } = await pool.query<AnchorRow>(
    `select place, debits, credits from ledger.anchor
     where shard = $1 and account = $2 and place > $3 order by place limit 1`,
    [shard, account, place],
  );
  return anchorOf(rows[0]);
}

async function lastLine({ pool, shard, account }: Of): Promise<Anchor | undefined> {
  const { rows } = await pool.query<AnchorRow>(
    'select last_line as place, debits, credits from ledger.account where shard = $1 and id = $2',
    [shard, account],
  );
  return anchorOf(rows[0]);
}

function anchorOf(row: AnchorRow | undefined): Anchor | undefined {
  if (row === undefined) return undefined;
  const { place, debits, credits } = row;
  return { place, after: { debits, credits } };
}

const TOTAL = { debit: 'debits', credit: 'credits' } as const;

function lineOf(row: LineRow, after: Totals): StatementLine {
  const { place, side, counterpart, amount, code } = row;
  const operation = place >> PLACE_BITS;
  const n = Number(place - (operation << PLACE_BITS));
  return {
    operation,
    n,
    businessDate: row.business_date,
    at: row.at.getTime(),
    code,
    counterpart,
    side,
    amount,
    after,
  };
}
