import type { Column } from './column.ts';

/** A row as decisions see it. */
export type Row = Readonly<Record<string, unknown>>;
type Columns = Readonly<Record<string, Column<unknown>>>;
type Values<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** The row type of a table: `type Loan = RowOf<typeof loans>`. */
export type RowOf<T> = T extends Table<infer R> ? R : never;

export interface TableOptions<C extends Columns> {
  /** The column that, together with the shard, is the primary key; append-only tables have none to load by. */
  readonly key?: keyof C & string;
  /** All rows are held in memory by the shard's owner (products, limits, suspensions): small tables only. */
  readonly resident?: boolean;
  /** Its rows never change, and are stored many to a bundle: see `Table.bundled`. */
  readonly bundled?: boolean;
}

/** A table that operations read and write; its SQL lives in the room's migrations, `shard text` first in its key. */
export interface Table<R extends Row = Row> {
  /** Schema-qualified, e.g. `ledger.account`. */
  readonly name: string;
  readonly columns: Columns;
  readonly columnNames: readonly string[];
  readonly keyColumn: string | undefined;
  readonly resident: boolean;
  /**
   * Rows that never change and carry their operation's number: `<name>_bundle` keeps up to 256 of them as one row of
   * arrays, `<name>` is a view of them, and where they have a key, `<name>_key` leads from it to the operation.
   */
  readonly bundled: boolean;
  /** Names one row for `load`. */
  key(id: string): RowKey<R>;
  keyOf(row: R): string;
  /** An effect: a row that must not exist yet; its key was loaded. */
  insert(row: R): RowWrite;
  /** An effect: a row under an id fresh from `random`, which needs no loading because it cannot exist. */
  create(row: R): RowWrite;
  /** An effect: a row that replaces the loaded one. */
  update(row: R): RowWrite;
}

export interface RowKey<R extends Row = Row> {
  readonly table: Table<R>;
  readonly id: string;
}

export interface RowWrite {
  readonly kind: 'insert' | 'create' | 'update';
  readonly table: Table;
  readonly row: Row;
}

/**
 * Declares a table for the operation path.
 *
 * @example
 * export const accounts = table('ledger.account', { id: text(), posted: bigint() }, { key: 'id' });
 */
export function table<C extends Columns>(
  name: string,
  columns: C,
  options: TableOptions<C> = {},
): Table<Values<C>> {
  const keyColumn = options.key;
  const { resident = false, bundled = false } = options;
  if (bundled && columns.operation?.type !== 'bigint') {
    throw new Error(`${name} is bundled and must carry its operation's number`);
  }
  const made: Table<Values<C>> = {
    name,
    columns,
    columnNames: Object.keys(columns),
    keyColumn,
    resident,
    bundled,
    key: (id) => ({ table: made, id }),
    keyOf: (row) => {
      if (keyColumn === undefined) throw new Error(`${name} is append-only and has no key`);
      return String(row[keyColumn]);
    },
    insert: (row) => ({ kind: 'insert', table: made as Table, row }),
    create: (row) => ({ kind: 'create', table: made as Table, row }),
    update: (row) => ({ kind: 'update', table: made as Table, row }),
  };
  return made;
}
