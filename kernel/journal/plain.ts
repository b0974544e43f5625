import type { Row, RowKey, RowWrite, State, Table } from '@sandglass/operations';
import type { Pool } from 'pg';

/** Rows of a table that say in plain words what a person said or what was read of them. */
export interface PlainRows {
  readonly table: Table;
  /** SQL: which of the table’s rows are a person’s; $1 shard, $2 party. */
  readonly whose: string;
  /** What is left of a row when its person is forgotten: what was done, when and for how much, and nobody’s words. */
  readonly blank: (row: Row) => Row;
}

/** What a table keeps of a person in plain words; `whose` is the condition that finds their rows, by an index. */
export const plainRows = <R extends Row>(
  table: Table<R>,
  blank: (row: R) => R,
  whose = 'customer = $2',
): PlainRows => ({
  table: table as unknown as Table,
  whose,
  blank: blank as unknown as (row: Row) => Row,
});

/** Words that are forgotten; that some were said stays. */
export const gone = (words: string | null): string | null => (words === null ? null : '');

/** Where a person’s plain rows are, as keys to load. */
export async function findPlain(
  pool: Pool,
  of: readonly PlainRows[],
  [shard, party]: readonly [shard: string, party: string],
): Promise<readonly RowKey[]> {
  const found = await Promise.all(
    of.map(async ({ table, whose }) => {
      const { rows } = await pool.query<{ id: string }>(
        `select ${table.keyColumn} as id from ${table.name} where shard = $1 and ${whose}`,
        [shard, party],
      );
      return rows.map(({ id }) => table.key(id));
    }),
  );
  return found.flat();
}

/** The rows without what was said in them. */
export const blanked = (
  state: State,
  of: readonly PlainRows[],
  keys: readonly RowKey[],
): readonly RowWrite[] =>
  keys.flatMap(({ table, id }) => {
    const row = state.get(table, id);
    const plain = of.find((each) => each.table === table);
    return row === undefined || plain === undefined ? [] : [table.update(plain.blank(row))];
  });
