import type { Pool } from 'pg';
import { decode, selectList } from './decode.ts';
import type { Row, Table } from './table.ts';

/**
 * Rows of a declared table for a read, in the form that decisions know. `rest` follows `from <table> x`: the where
 * clause with its order and limit, a constant text whose $1 … are `values`.
 *
 * @example readRows(pool, accounts, 'where shard = $1 and id = $2', ['microloan', 'current/ann'])
 */
export async function readRows<R extends Row>(
  pool: Pool,
  table: Table<R>,
  rest: string,
  values: readonly unknown[],
): Promise<R[]> {
  const untyped: Table = table;
  const { rows } = await pool.query<unknown[]>({
    text: `select ${selectList(untyped)} from ${table.name} x ${rest}`,
    values: [...values],
    rowMode: 'array',
  });
  return rows.map((found) => decode(untyped, found) as R);
}
