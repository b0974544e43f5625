import { hash } from 'node:crypto';
import { encodeArray, encodings } from './binary.ts';
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

const prepared = new Map<string, { name: string; text: string }>();

/**
 * One statement for a whole batch: the fence's update and every table's rows in one WITH, so that a batch is one round
 * trip and one commit. Values travel as binary arrays, one a column. Plan: unnest → insert, by the primary key.
 */
export function batchStatement(fence: Fence, rows: BatchRows): Statement {
  const writes = [
    ...[...rows.upserts].map(([table, byId]) => ({ table, rows: [...byId.values()] })),
    ...[...rows.appends].map(([table, list]) => ({ table, rows: list })),
  ].sort((a, b) => (a.table.name < b.table.name ? -1 : 1));
  const shape = writes.map(({ table }) => table.name).join(' ');
  let statement = prepared.get(shape);
  if (statement === undefined) {
    const text = sqlOf(writes.map(({ table }) => table));
    statement = { name: hash('sha256', text, 'hex').slice(0, 32), text };
    prepared.set(shape, statement);
  }
  const values: unknown[] = [fence.shard, fence.epoch, fence.batch, fence.operation];
  for (const { table, rows: list } of writes) {
    for (const name of table.columnNames) values.push(columnArray(table, name, list));
  }
  return { ...statement, values };
}

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

function sqlOf(tables: readonly Table[]): string {
  let next = FENCE_PARAMETERS + 1;
  const parts = tables.map((table, at) => {
    const names = table.columnNames;
    const first = next;
    next += names.length;
    const arrays = names.map((name, n) => `$${first + n}::${encodings[table.columns[name]!.type].sqlType}[]`);
    const selected = names.map((name) => {
      const { cast } = encodings[table.columns[name]!.type];
      return cast === undefined ? `u.${name}` : `u.${name}::${cast}`;
    });
    return `w${at} as (insert into ${table.name} (shard, ${names.join(', ')})
      select $1, ${selected.join(', ')} from unnest(${arrays.join(', ')}) as u(${names.join(', ')})${onConflict(table)})`;
  });
  return `with fence as (
      update operations.shard set batch = $3::int8, operation = $4::int8
      where shard = $1::text and epoch = $2::int8 and batch = $3::int8 - 1
      returning 1)${parts.map((part) => `,\n    ${part}`).join('')}
    select operations.require_fence(count(*)) from fence`;
}

function onConflict(table: Table): string {
  if (table.keyColumn === undefined) return '';
  const set = table.columnNames
    .filter((name) => name !== table.keyColumn)
    .map((name) => `${name} = excluded.${name}`);
  const action = set.length === 0 ? 'nothing' : `update set ${set.join(', ')}`;
  return `\n      on conflict (shard, ${table.keyColumn}) do ${action}`;
}
