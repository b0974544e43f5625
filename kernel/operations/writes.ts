import { Bundles } from './bundle.ts';
import type { RowCache, Slot } from './cache.ts';
import type { KnownRows } from './known-rows.ts';
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

/** Rows that a batch writes: the new and the changed ones, each once with its last state, and the appended in order. */
export interface BatchRows {
  /** Tells batches apart. */
  readonly number: number;
  readonly inserts: Map<Table, Slot[]>;
  readonly updates: Map<Table, Slot[]>;
  readonly appends: Map<Table, Row[]>;
  readonly bundles: Map<Table, Bundles>;
}

let batches = 0;
/** Of batches that have landed: their room is used again. */
const spare = new Map<Table, Bundles[]>();

export function noRows(): BatchRows {
  batches += 1;
  return { number: batches, inserts: new Map(), updates: new Map(), appends: new Map(), bundles: new Map() };
}

/** Gives back what a batch that has landed kept: its room, and its rows as they were before. */
export function landed({ number, inserts, updates, bundles }: BatchRows): void {
  for (const lists of [inserts, updates]) {
    for (const slots of lists.values())
      for (const slot of slots) if (slot.batch === number) slot.before = null;
  }
  for (const [table, bundle] of bundles) {
    bundle.clear();
    const list = spare.get(table);
    if (list === undefined) spare.set(table, [bundle]);
    else if (list.length < SPARE_MAX) list.push(bundle);
  }
  bundles.clear();
}

const SPARE_MAX = 4;

export const isEmpty = ({ inserts, updates, appends, bundles }: BatchRows): boolean =>
  inserts.size + updates.size + appends.size + bundles.size === 0;

interface Put {
  readonly slot: Slot;
  row: Row;
}

/** Up to so many rows are looked for one by one; a run's plan or its marks write thousands. */
const FEW = 64;

/**
 * What one operation sees and writes. Nothing reaches its neighbours before `accept`; an operation that is refused
 * or fails half-way is simply dropped. An operation reads and writes few rows, so both are short lists: measured,
 * looking each row up again by its id was a fifth of a transfer's time.
 */
export class Writes implements State {
  readonly #cache: RowCache;
  readonly #slots: readonly Slot[];
  readonly #puts: Put[] = [];
  /** The same by their slots, once they are no longer few. */
  #manyPuts: Map<Slot, Put> | undefined;
  readonly #appended: { readonly table: Table; readonly row: Row }[] = [];

  /** `slots`: the rows that the operation loaded. */
  constructor(cache: RowCache, slots: readonly Slot[] = []) {
    this.#cache = cache;
    this.#slots = slots;
  }

  #own(table: Table, id: string): Put | undefined {
    if (this.#manyPuts !== undefined) {
      const slot = this.#cache.find(table, id);
      return slot === undefined ? undefined : this.#manyPuts.get(slot);
    }
    for (const put of this.#puts) if (put.slot.table === table && put.slot.id === id) return put;
    return undefined;
  }

  #find(table: Table, id: string): Slot | undefined {
    if (this.#slots.length <= FEW)
      for (const slot of this.#slots) if (slot.table === table && slot.id === id) return slot;
    return this.#cache.find(table, id);
  }

  get<R extends Row>(table: Table<R>, id: string): R | undefined {
    const own = this.#own(table as Table, id);
    if (own !== undefined) return own.row as R;
    const known = this.#find(table as Table, id)?.row;
    if (known === undefined && !table.resident) throw new NotLoaded(table as Table, id);
    return (known ?? undefined) as R | undefined;
  }

  *all<R extends Row>(table: Table<R>): Iterable<R> {
    if (!table.resident) throw new Error(`${table.name} is not resident: name its rows by key`);
    for (const row of this.#cache.all(table as Table)) {
      yield (this.#own(table as Table, (table as Table).keyOf(row))?.row ?? row) as R;
    }
    for (const { slot, row } of this.#puts) if (slot.table === (table as Table) && !slot.row) yield row as R;
  }

  /** Replaces or adds a keyed row. */
  put<R extends Row>(table: Table<R>, row: R): void {
    const id = table.keyOf(row);
    const own = this.#own(table as Table, id);
    if (own !== undefined) {
      own.row = row;
      return;
    }
    const put = { slot: this.#find(table as Table, id) ?? this.#cache.slot(table as Table, id), row };
    this.#puts.push(put);
    this.#manyPuts?.set(put.slot, put);
    if (this.#puts.length === FEW) this.#manyPuts = new Map(this.#puts.map((one) => [one.slot, one]));
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
  accept(batch: BatchRows, known: Pick<KnownRows, 'add'>): void {
    for (const { slot, row } of this.#puts) {
      if (slot.batch !== batch.number) {
        slot.batch = batch.number;
        slot.before = slot.row ?? null;
        addTo(slot.row ? batch.updates : batch.inserts, slot.table, slot);
        this.#cache.keep(slot);
      }
      slot.row = row;
      if (slot.table.bundled) {
        bundle(batch, slot.table, row);
        known.add(slot.table, slot.id);
      }
    }
    for (const { table, row } of this.#appended) {
      if (table.bundled) bundle(batch, table, row);
      else addTo(batch.appends, table, row);
    }
  }
}

function bundle({ bundles }: BatchRows, table: Table, row: Row): void {
  let of = bundles.get(table);
  if (of === undefined) {
    of = spare.get(table)?.pop() ?? new Bundles(table);
    bundles.set(table, of);
  }
  of.add(row);
}

function addTo<T>(lists: Map<Table, T[]>, table: Table, item: T): void {
  const list = lists.get(table);
  if (list === undefined) lists.set(table, [item]);
  else list.push(item);
}
