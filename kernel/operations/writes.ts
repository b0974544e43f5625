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

/** Rows that a batch writes: the last state of each new and of each changed row, and the appended ones in order. */
export interface BatchRows {
  readonly inserts: Map<Table, Map<string, Row>>;
  readonly updates: Map<Table, Map<string, Row>>;
  readonly appends: Map<Table, Row[]>;
}

export const noRows = (): BatchRows => ({ inserts: new Map(), updates: new Map(), appends: new Map() });

export const isEmpty = ({ inserts, updates, appends }: BatchRows): boolean =>
  inserts.size + updates.size + appends.size === 0;

interface Put {
  readonly table: Table;
  readonly id: string;
  row: Row;
}

/**
 * What one operation sees and writes. Nothing reaches its neighbours before `accept`; an operation that is refused
 * or fails half-way is simply dropped. An operation writes few rows, so they are a list and not a map of maps:
 * measured, the maps were a fifth of a transfer's time.
 */
export class Writes implements State {
  readonly #cache: RowCache;
  readonly #puts: Put[] = [];
  readonly #appended: { readonly table: Table; readonly row: Row }[] = [];

  constructor(cache: RowCache) {
    this.#cache = cache;
  }

  #own(table: Table, id: string): Put | undefined {
    for (const put of this.#puts) if (put.id === id && put.table === table) return put;
    return undefined;
  }

  get<R extends Row>(table: Table<R>, id: string): R | undefined {
    const own = this.#own(table as Table, id);
    if (own !== undefined) return own.row as R;
    const known = this.#cache.get(table as Table, id);
    if (known === undefined) {
      if (table.resident) return undefined;
      throw new NotLoaded(table as Table, id);
    }
    return (known ?? undefined) as R | undefined;
  }

  *all<R extends Row>(table: Table<R>): Iterable<R> {
    if (!table.resident) throw new Error(`${table.name} is not resident: name its rows by key`);
    for (const row of this.#cache.all(table as Table)) {
      yield (this.#own(table as Table, (table as Table).keyOf(row))?.row ?? row) as R;
    }
    for (const put of this.#puts) {
      if (put.table === (table as Table) && !this.#cache.get(put.table, put.id)) yield put.row as R;
    }
  }

  /** Replaces or adds a keyed row. */
  put<R extends Row>(table: Table<R>, row: R): void {
    const id = table.keyOf(row);
    const own = this.#own(table as Table, id);
    if (own === undefined) this.#puts.push({ table: table as Table, id, row });
    else own.row = row;
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
    if (kind === 'insert' && before !== undefined) {
      throw new Error(`${table.name} ${table.keyOf(row)} exists already`);
    }
    if (kind === 'update' && before === undefined) {
      throw new Error(`${table.name} ${table.keyOf(row)} does not exist`);
    }
    this.put(table, row);
  }

  /** Makes the operation's rows part of the batch, visible to the decisions after it. */
  accept(batch: BatchRows): void {
    for (const { table, id, row } of this.#puts) {
      const inserted = batch.inserts.get(table);
      const isNew = inserted?.has(id) || !this.#cache.get(table, id);
      if (!isNew) mapOf(batch.updates, table).set(id, row);
      else if (inserted === undefined) mapOf(batch.inserts, table).set(id, row);
      else inserted.set(id, row);
      this.#cache.put(table, id, row);
    }
    for (const { table, row } of this.#appended) {
      const appends = batch.appends.get(table);
      if (appends === undefined) batch.appends.set(table, [row]);
      else appends.push(row);
    }
  }
}

function mapOf(of: Map<Table, Map<string, Row>>, table: Table): Map<string, Row> {
  let rows = of.get(table);
  if (rows === undefined) {
    rows = new Map();
    of.set(table, rows);
  }
  return rows;
}
