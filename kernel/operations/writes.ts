import type { RowCache } from './cache.ts';
import type { State } from './operation.ts';
import type { Row, RowWrite, Table } from './table.ts';

/** A decision asked for a row that was not loaded; the executor loads it and decides again, once or twice. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
  readonly table: Table;
  readonly id: string;
  constructor(table: Table, id: string) {
    super(`${table.name} ${id} was not named by load or loadThen`);
    this.table = table;
    this.id = id;
  }
}

/** Rows that a batch writes: the last state of each keyed row, and the appended ones in order. */
export interface BatchRows {
  readonly upserts: Map<Table, Map<string, Row>>;
  readonly appends: Map<Table, Row[]>;
}

/**
 * What one operation sees and writes. Nothing reaches its neighbours before `accept`; an operation that is refused
 * or fails half-way is simply dropped.
 */
export class Writes implements State {
  readonly #cache: RowCache;
  readonly #rows = new Map<Table, Map<string, Row>>();
  readonly #appended: { table: Table; row: Row }[] = [];

  constructor(cache: RowCache) {
    this.#cache = cache;
  }

  get<R extends Row>(table: Table<R>, id: string): R | undefined {
    const own = this.#rows.get(table as Table)?.get(id);
    if (own !== undefined) return own as R;
    const known = this.#cache.get(table as Table, id);
    if (known === undefined) {
      if (table.resident) return undefined;
      throw new NotLoaded(table as Table, id);
    }
    return (known ?? undefined) as R | undefined;
  }

  *all<R extends Row>(table: Table<R>): Iterable<R> {
    if (!table.resident) throw new Error(`${table.name} is not resident: name its rows by key`);
    const own = this.#rows.get(table as Table);
    for (const row of this.#cache.all(table as Table)) {
      const id = (table as Table).keyOf(row);
      yield (own?.get(id) ?? row) as R;
    }
    if (own === undefined) return;
    for (const [id, row] of own) if (!this.#cache.get(table as Table, id)) yield row as R;
  }

  /** Replaces or adds a keyed row. */
  put<R extends Row>(table: Table<R>, row: R): void {
    let rows = this.#rows.get(table as Table);
    if (rows === undefined) {
      rows = new Map();
      this.#rows.set(table as Table, rows);
    }
    rows.set(table.keyOf(row), row);
  }

  /** Adds a row to an append-only table. */
  append<R extends Row>(table: Table<R>, row: R): void {
    this.#appended.push({ table: table as Table, row });
  }

  /** Applies a decision's row effects; an insert over an existing row or an update of none is a bug. */
  write(write: RowWrite): void {
    const { table, row, kind } = write;
    if (table.keyColumn === undefined) {
      this.append(table, row);
      return;
    }
    const before = kind === 'create' ? undefined : this.get(table, table.keyOf(row));
    if (kind === 'insert' && before !== undefined)
      throw new Error(`${table.name} ${table.keyOf(row)} exists already`);
    if (kind === 'update' && before === undefined)
      throw new Error(`${table.name} ${table.keyOf(row)} does not exist`);
    this.put(table, row);
  }

  /** Makes the operation's rows part of the batch, visible to the decisions after it. */
  accept(batch: BatchRows): void {
    for (const [table, rows] of this.#rows) {
      let upserts = batch.upserts.get(table);
      if (upserts === undefined) {
        upserts = new Map();
        batch.upserts.set(table, upserts);
      }
      for (const [id, row] of rows) {
        upserts.set(id, row);
        this.#cache.put(table, id, row);
      }
    }
    for (const { table, row } of this.#appended) {
      const appends = batch.appends.get(table);
      if (appends === undefined) batch.appends.set(table, [row]);
      else appends.push(row);
    }
  }
}
