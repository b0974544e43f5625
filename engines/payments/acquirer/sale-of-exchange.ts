import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { type Sale, sales } from './sale.ts';

/** The sale of an exchange, `<acquirer>-<transmitted>-<trace>`. Plan: the index by trace number and time. */
export async function saleOfExchange(pool: Pool, shard: string, exchange: string): Promise<Sale | undefined> {
  const [, at = '', stan = ''] = exchange.split('/')[0]!.split('-');
  const [row] = await readRows(pool, sales, 'where shard = $1 and stan = $2 and transmitted_at = $3', [
    shard,
    stan,
    at,
  ]);
  return row;
}
