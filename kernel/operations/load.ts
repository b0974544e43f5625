import type { Pool } from 'pg';
import type { RowCache, Slot } from './cache.ts';
import type { ColumnType } from './column.ts';
import type { Row, RowKey, Table } from './table.ts';

/** Slots whose rows are not known yet. */
export type Wanted = Map<Table, Map<string, Slot>>;

/** Finds the slots of these rows, and notes which of them must be loaded. */
export function slotsOf(cache: RowCache, keys: Iterable<RowKey>, slots: Slot[], wanted: Wanted): void {
  for (const { table, id } of keys) keep(cache.slot(table, id), slots, wanted);
}

export function keep(slot: Slot, slots: Slot[], wanted: Wanted): void {
  slots.push(slot);
  const { table, id } = slot;
  if (slot.row !== undefined || table.resident) return;
  const ofTable = wanted.get(table);
  if (ofTable === undefined) wanted.set(table, new Map([[id, slot]]));
  else ofTable.set(id, slot);
}

/** Loads rows into their slots, absences as null: one statement for all tables. Plan: index scan by `= any`. */
export async function load(pool: Pool, shard: string, wanted: Wanted): Promise<void> {
  if (wanted.size === 0) return;
  const tables = [...wanted];
  const text = tables.map(([table], at) => selectOf(table, at)).join('\nunion all\n');
  const values = [shard, ...tables.map(([, slots]) => [...slots.keys()])];
  const { rows } = await pool.query<{ t: number; r: unknown[] }>({ text, values });
  for (const { t, r } of rows) {
    const [table, slots] = tables[t]!;
    const row = decode(table, r);
    const slot = slots.get(table.keyOf(row));
    if (slot !== undefined) slot.row = row;
  }
  for (const [, slots] of tables) {
    for (const slot of slots.values()) slot.row ??= null;
  }
}

/** Loads every row of the resident tables. */
export async function loadResident(
  pool: Pool,
  shard: string,
  tables: readonly Table[],
  cache: RowCache,
): Promise<void> {
  for (const table of tables) {
    const { rows } = await pool.query<{ r: unknown[] }>(
      `select ${packed(table)} as r from ${table.name} x where shard = $1`,
      [shard],
    );
    for (const { r } of rows) {
      const row = decode(table, r);
      cache.put(table, table.keyOf(row), row);
    }
  }
}

function selectOf(table: Table, at: number): string {
  const type = keyTypes[table.columns[table.keyColumn!]!.type];
  return `select ${at} as t, ${packed(table)} as r from ${table.name} x
    where shard = $1 and ${table.keyColumn} = any($${at + 2}::${type}[])`;
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

/** A select-list that brings a whole row as one JSON array. */
export const packed = (table: Table): string =>
  `json_build_array(${table.columnNames.map((name) => sqlText[table.columns[name]!.type](`x.${name}`)).join(', ')})`;

/** JSON would round int8 and knows no bytes: those travel as text. */
const sqlText: Readonly<Record<ColumnType, (column: string) => string>> = {
  text: (c) => c,
  bigint: (c) => `${c}::text`,
  int: (c) => c,
  bool: (c) => c,
  bytes: (c) => `encode(${c}, 'hex')`,
  json: (c) => c,
  date: (c) => `${c}::text`,
  instant: (c) => `(extract(epoch from ${c}) * 1000)::int8`,
  uuid: (c) => `replace(${c}::text, '-', '')`,
  hex: (c) => `encode(${c}, 'hex')`,
};

const fromText: Partial<Record<ColumnType, (value: string) => unknown>> = {
  bigint: (value) => BigInt(value),
  bytes: (value) => Buffer.from(value, 'hex'),
};

/** The row of such an array, as decisions see it. */
export function decode(table: Table, values: readonly unknown[]): Row {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < table.columnNames.length; at += 1) {
    const name = table.columnNames[at]!;
    const value = values[at];
    const read = fromText[table.columns[name]!.type];
    row[name] = read !== undefined && typeof value === 'string' ? read(value) : value;
  }
  return row;
}
