import type { Row, Table } from '@sandglass/operations';
import type { Pool } from 'pg';

/** Puts rows into a table as they are, for tests of what reads whole books; no instants and no bytes. */
export async function insertRows<R extends Row>(
  pool: Pool,
  shard: string,
  table: Table<R>,
  rows: readonly R[],
): Promise<void> {
  const text = JSON.stringify(
    rows.map((row) => ({ ...row, shard })),
    (_name, value) => (typeof value === 'bigint' ? value.toString() : value),
  );
  const names = ['shard', ...table.columnNames].join(', ');
  await pool.query(
    `insert into ${table.name} (${names}) select ${names} from json_populate_recordset(null::${table.name}, $1)`,
    [text],
  );
}
