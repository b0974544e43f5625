import { hash } from 'node:crypto';
import { encodeArray, encodings } from './binary.ts';
import { type Bundles, bundleInsert, bundleWidth } from './bundle.ts';
import type { Slot } from './cache.ts';
import { changedColumns } from './changed.ts';
import { bigint, type Column } from './column.ts';
import type { Row, Table } from './table.ts';
import type { BatchRows } from './writes.ts';

/** What the fence of a shard believes before a batch; the statement moves it on or writes nothing at all. */
export interface Fence {
  readonly shard: string;
  readonly epoch: bigint;
  /** Number of the batch that this statement writes. */
  readonly batch: bigint;
  /** Number of the shard's last operation after it. */
  readonly operation: bigint;
}

export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

type TableWrite = { readonly kind: 'bundle'; readonly table: Table; readonly bundles: Bundles } | RowsWrite;

interface RowsWrite {
  readonly kind: 'insert' | 'key' | 'update';
  readonly table: Table;
  readonly rows: readonly Row[];
  /** What is written, by name; of an update the key, which finds the row, and what changes. */
  readonly columns: Readonly<Record<string, Column<unknown>>>;
}

const prepared = new Map<string, { readonly name: string; readonly text: string }>();

/**
 * One statement for a whole batch: the fence's update and every table's rows in one WITH, so that a batch is one round
 * trip and one commit. Values travel as binary arrays, one a column. Plan: unnest → insert, and unnest → index scan by
 * the primary key → update (the writer's connection plans generically, so that a large batch does not turn it into a
 * scan of the whole table).
 */
export function batchStatement(fence: Fence, rows: BatchRows): Statement {
  const writes = writesOf(rows);
  const shape = writes.map(shapeOf).join(' ');
  let statement = prepared.get(shape);
  if (statement === undefined) {
    const text = sqlOf(writes);
    statement = { name: hash('sha256', text, 'hex').slice(0, 32), text };
    prepared.set(shape, statement);
  }
  const values: unknown[] = [fence.shard, fence.epoch, fence.batch, fence.operation];
  for (const write of writes) values.push(...valuesOf(write));
  return { ...statement, values };
}

function writesOf(batch: BatchRows): TableWrite[] {
  const writes: TableWrite[] = [];
  for (const [table, slots] of batch.inserts) {
    if (table.bundled) writes.push({ kind: 'key', table, rows: rowsOf(slots), columns: keyColumns(table) });
    else writes.push({ kind: 'insert', table, rows: rowsOf(slots), columns: table.columns });
  }
  for (const [table, rows] of batch.appends) {
    writes.push({ kind: 'insert', table, rows, columns: table.columns });
  }
  for (const [table, bundles] of batch.bundles) writes.push({ kind: 'bundle', table, bundles });
  for (const [table, slots] of batch.updates) {
    if (table.bundled) throw new Error(`${table.name} is bundled: its rows never change`);
    const changed = changedColumns(table, slots);
    if (changed.length === 0) continue;
    const columns = pick(table, [table.keyColumn!, ...changed]);
    writes.push({ kind: 'update', table, rows: rowsOf(slots), columns });
  }
  return writes.sort((a, b) => compare(a.kind, b.kind) || compare(a.table.name, b.table.name));
}

const keyColumns = (table: Table): RowsWrite['columns'] => ({
  ...pick(table, [table.keyColumn!]),
  operation: bigint(),
});

const pick = ({ columns }: Table, names: readonly string[]): RowsWrite['columns'] =>
  Object.fromEntries(names.map((name) => [name, columns[name]!]));

/** Names a write's text: two of one shape have the same. */
const shapeOf = (write: TableWrite): string =>
  write.kind === 'update'
    ? `update ${write.table.name} ${Object.keys(write.columns).join()}`
    : `${write.kind} ${write.table.name}`;

/** In the order of their keys: neighbours in index and table are then found warm, and no two statements can deadlock. */
function rowsOf(slots: Slot[]): Row[] {
  slots.sort((a, b) => (a.id < b.id ? -1 : 1));
  return slots.map(({ row }) => row!);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function valuesOf(write: TableWrite): Buffer[] {
  if (write.kind === 'bundle') return write.bundles.values();
  const { table, rows, columns } = write;
  return Object.entries(columns).map(([name, { type }]) => {
    const values = new Array<unknown>(rows.length);
    for (let at = 0; at < rows.length; at += 1) values[at] = rows[at]![name];
    try {
      return encodeArray(type, values);
    } catch (cause) {
      throw new Error(`${table.name}.${name} cannot be written`, { cause });
    }
  });
}

/** $1 shard, $2 epoch, $3 batch, $4 operation. */
const FENCE_PARAMETERS = 4;

function sqlOf(writes: readonly TableWrite[]): string {
  let next = FENCE_PARAMETERS + 1;
  const parts = writes.map((write, at) => {
    const first = next;
    if (write.kind === 'bundle') {
      next += bundleWidth(write.table);
      return `w${at} as (${bundleInsert(write.table, first)})`;
    }
    const columns = Object.entries(write.columns);
    next += columns.length;
    const arrays = columns.map(([, { type }], n) => `$${first + n}::${encodings[type].sqlType}[]`);
    const rows = `unnest(${arrays.join(', ')}) as u(${columns.map(([name]) => name).join(', ')})`;
    return `w${at} as (${write.kind === 'update' ? updateOf(write, rows) : insertOf(write, rows)})`;
  });
  return `with fence as (
      update operations.shard set batch = $3::int8, operation = $4::int8
      where shard = $1::text and epoch = $2::int8 and batch = $3::int8 - 1
      returning 1)${parts.map((part) => `,\n    ${part}`).join('')}
    select operations.require_fence(count(*)) from fence`;
}

function insertOf(write: RowsWrite, rows: string): string {
  const columns = Object.entries(write.columns);
  const into = write.kind === 'key' ? `${write.table.name}_key` : write.table.name;
  return `insert into ${into} (shard, ${columns.map(([name]) => name).join(', ')})
      select $1, ${columns.map(([name, column]) => castOf(name, column)).join(', ')} from ${rows}`;
}

function updateOf({ table, columns }: RowsWrite, rows: string): string {
  const key = table.keyColumn!;
  const changed = Object.entries(columns).filter(([name]) => name !== key);
  const set = changed.map(([name, column]) => `${name} = ${castOf(name, column)}`);
  return `update ${table.name} t set ${set.join(', ')} from ${rows} where t.shard = $1 and t.${key} = u.${key}`;
}

function castOf(name: string, { type }: Column<unknown>): string {
  const { cast } = encodings[type];
  return cast === undefined ? `u.${name}` : `u.${name}::${cast}`;
}
