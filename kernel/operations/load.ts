import type { Pool } from 'pg';
import { askByIndex } from './by-index.ts';
import type { RowCache, Slot } from './cache.ts';
import type { ColumnType } from './column.ts';
import { decode, selectList } from './decode.ts';
import type { KnownRows } from './known-rows.ts';
import type { RowKey, Table } from './table.ts';

/** Slots whose rows are not known yet. */
export type Wanted = Map<Table, Map<string, Slot>>;

/** What a shard's owner knows without asking. */
export interface Memory {
  readonly cache: RowCache;
  readonly known: Pick<KnownRows, 'mayHave'>;
}

/** Finds the slots of these rows, and notes which of them must be loaded. */
export function slotsOf(memory: Memory, keys: Iterable<RowKey>, slots: Slot[], wanted: Wanted): void {
  for (const { table, id } of keys) keep(memory, memory.cache.slot(table, id), slots, wanted);
}

/** Notes that an operation needs this row. */
export function keep({ cache, known }: Memory, slot: Slot, slots: Slot[], wanted: Wanted): void {
  slots.push(slot);
  cache.counts.asked += 1;
  const { table, id } = slot;
  if (slot.row !== undefined || table.resident) return;
  if (table.bundled && !known.mayHave(table, id)) {
    slot.row = null;
    return;
  }
  cache.counts.loaded += 1;
  const ofTable = wanted.get(table);
  if (ofTable === undefined) wanted.set(table, new Map([[id, slot]]));
  else ofTable.set(id, slot);
}

/**
 * Loads rows into their slots, absences as null: one prepared statement a table, all at once. Plan: index scan by
 * `= any`.
 */
export async function load(pool: Pool, shard: string, wanted: Wanted): Promise<void> {
  await Promise.all([...wanted].map(([table, slots]) => loadTable(pool, shard, table, slots)));
}

async function loadTable(
  pool: Pool,
  shard: string,
  table: Table,
  slots: ReadonlyMap<string, Slot>,
): Promise<void> {
  const { rows } = await askByIndex(pool, {
    name: `load ${table.name}`,
    text: `select ${selectList(table)} from ${table.name} x
      where shard = $1 and ${table.keyColumn} = any($2::${keyTypes[table.columns[table.keyColumn!]!.type]}[])`,
    values: [shard, [...slots.keys()]],
    rowMode: 'array',
  });
  for (const values of rows) {
    const row = decode(table, values);
    const slot = slots.get(table.keyOf(row));
    if (slot !== undefined) slot.row = row;
  }
  for (const slot of slots.values()) slot.row ??= null;
}

/** Loads every row of the resident tables. */
export async function loadResident(
  pool: Pool,
  shard: string,
  tables: readonly Table[],
  cache: RowCache,
): Promise<void> {
  for (const table of tables) {
    const { rows } = await pool.query<unknown[]>({
      text: `select ${selectList(table)} from ${table.name} x where shard = $1`,
      values: [shard],
      rowMode: 'array',
    });
    for (const values of rows) {
      const row = decode(table, values);
      cache.put(table, table.keyOf(row), row);
    }
  }
}

const keyTypes: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  bigint: 'int8',
  int: 'int4',
  bool: 'bool',
  bytes: 'bytea',
  json: 'jsonb',
  date: 'date',
  instant: 'timestamptz',
  uuid: 'uuid',
  hex: 'bytea',
};
