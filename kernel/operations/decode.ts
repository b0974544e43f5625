import type { ColumnType } from './column.ts';
import type { Row, Table } from './table.ts';

/** A select-list that brings a whole row of `<table> x`, in the order of its columns. */
export const selectList = (table: Table): string =>
  table.columnNames.map((name) => select[table.columns[name]!.type](`x.${name}`)).join(', ');

const asItIs = (column: string): string => column;

const select: Readonly<Record<ColumnType, (column: string) => string>> = {
  text: asItIs,
  bigint: asItIs,
  int: asItIs,
  bool: asItIs,
  bytes: asItIs,
  json: asItIs,
  date: asItIs,
  instant: (c) => `(extract(epoch from ${c}) * 1000)::int8`,
  uuid: (c) => `replace(${c}::text, '-', '')`,
  hex: (c) => `encode(${c}, 'hex')`,
};

/** Longer texts are seldom the same, and dear to compare. */
const SHARED_LENGTH_MAX = 40;
/** Of each table the last text of each column. */
const lastOf = new WeakMap<Table, unknown[]>();

/**
 * The row of such a list, as decisions see it. `values`: as a house's pool reads them (int8 as bigint, date as text). A text that is
 * its neighbour's too (a state, a currency, a day) is kept once: cached rows are what the collector has to walk.
 */
export function decode(table: Table, values: readonly unknown[]): Row {
  const row: Record<string, unknown> = {};
  const { columns, columnNames } = table;
  let last = lastOf.get(table);
  if (last === undefined) {
    last = [];
    lastOf.set(table, last);
  }
  for (let at = 0; at < columnNames.length; at += 1) {
    const name = columnNames[at]!;
    const value = values[at];
    if (typeof value === 'string' && value.length <= SHARED_LENGTH_MAX) {
      if (value !== last[at]) last[at] = value;
      row[name] = last[at];
    } else row[name] = columns[name]!.type === 'instant' && value !== null ? Number(value) : value;
  }
  return row;
}
