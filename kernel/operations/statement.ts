import { hash } from 'node:crypto';
import { encodeArray, encodings } from './binary.ts';
import type { Slot } from './cache.ts';
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

interface TableWrite {
  readonly kind: 'insert' | 'update';
  readonly table: Table;
  readonly rows: readonly Row[];
}

const prepared = new Map<string, { readonly name: string; readonly text: string }>();

/**
 * One statement for a whole batch: the fence's update and every table's rows in one WITH, so that a batch is one round
 * trip and one commit. Values travel as binary arrays, one a column. Plan: unnest → insert, and unnest → index scan by
 * the primary key → update (the writer's connection plans generically, so that a large batch does not turn it into a
 * scan of the whole table).
 */
export function batchStatement(fence: Fence, rows: BatchRows): Statement {
  const writes: TableWrite[] = [
    ...[...rows.inserts].map(([table, slots]) => ({ kind: 'insert' as const, table, rows: rowsOf(slots) })),
    ...[...rows.appends].map(([table, list]) => ({ kind: 'insert' as const, table, rows: list })),
    ...[...rows.updates].map(([table, slots]) => ({ kind: 'update' as const, table, rows: rowsOf(slots) })),
  ];
  writes.sort((a, b) => compare(a.kind, b.kind) || compare(a.table.name, b.table.name));
  const shape = writes.map(({ kind, table }) => `${kind} ${table.name}`).join(' ');
  let statement = prepared.get(shape);
  if (statement === undefined) {
    const text = sqlOf(writes);
    statement = { name: hash('sha256', text, 'hex').slice(0, 32), text };
    prepared.set(shape, statement);
  }
  const values: unknown[] = [fence.shard, fence.epoch, fence.batch, fence.operation];
  for (const { table, rows: list } of writes) {
    for (const name of table.columnNames) values.push(columnArray(table, name, list));
  }
  return { ...statement, values };
}

const rowsOf = (slots: readonly Slot[]): Row[] => slots.map(({ row }) => row!);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function columnArray(table: Table, name: string, rows: readonly Row[]): Buffer {
  const column = table.columns[name]!;
  const values = new Array<unknown>(rows.length);
  for (let at = 0; at < rows.length; at += 1) values[at] = rows[at]![name];
  try {
    return encodeArray(column.type, values);
  } catch (cause) {
    throw new Error(`${table.name}.${name} cannot be written`, { cause });
  }
}

/** $1 shard, $2 epoch, $3 batch, $4 operation. */
const FENCE_PARAMETERS = 4;

function sqlOf(writes: readonly TableWrite[]): string {
  let next = FENCE_PARAMETERS + 1;
  const parts = writes.map(({ kind, table }, at) => {
    const names = table.columnNames;
    const first = next;
    next += names.length;
    const arrays = names.map((name, n) => `$${first + n}::${encodings[table.columns[name]!.type].sqlType}[]`);
    const rows = `unnest(${arrays.join(', ')}) as u(${names.join(', ')})`;
    return `w${at} as (${kind === 'insert' ? insertOf(table, rows) : updateOf(table, rows)})`;
  });
  return `with fence as (
      update operations.shard set batch = $3::int8, operation = $4::int8
      where shard = $1::text and epoch = $2::int8 and batch = $3::int8 - 1
      returning 1)${parts.map((part) => `,\n    ${part}`).join('')}
    select operations.require_fence(count(*)) from fence`;
}

function insertOf(table: Table, rows: string): string {
  const names = table.columnNames;
  return `insert into ${table.name} (shard, ${names.join(', ')})
      select $1, ${names.map((name) => castOf(table, name)).join(', ')} from ${rows}`;
}

function updateOf(table: Table, rows: string): string {
  const key = table.keyColumn!;
  const changed = table.columnNames.filter((name) => name !== key);
  // A table of keys alone has nothing to change.
  const set = (changed.length === 0 ? [key] : changed).map((name) => `${name} = ${castOf(table, name)}`);
  return `update ${table.name} t set ${set.join(', ')} from ${rows} where t.shard = $1 and t.${key} = u.${key}`;
}

function castOf(table: Table, name: string): string {
  const { cast } = encodings[table.columns[name]!.type];
  return cast === undefined ? `u.${name}` : `u.${name}::${cast}`;
}
