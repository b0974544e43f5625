import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { writeClearingFile } from './file.ts';
import type { ClearingLine } from './line.ts';
import { clearingLines } from './line-table.ts';

/** A member's lines of a settlement date, in the order of their exchanges. Plan: the index by day. */
export async function linesOn(
  pool: Pool,
  shard: string,
  date: string,
  member: string,
): Promise<ClearingLine[]> {
  const rows = await readRows(
    pool,
    clearingLines,
    'where shard = $1 and date = $2 and (acquirer = $3 or issuer = $3) order by id collate "C"',
    [shard, date, member],
  );
  return rows.map(({ id, original, kind, acquirer, issuer, amount, interchange, network, rrn }) => ({
    exchange: id,
    original,
    kind,
    acquirer,
    issuer,
    amount,
    interchange,
    network,
    rrn,
  }));
}

/** The text of a member's file: of lines that never change, so it is the same whenever it is made. */
export const fileText = (date: string, member: string, lines: readonly ClearingLine[]): string =>
  writeClearingFile({ date, member }, lines);
