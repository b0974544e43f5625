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

/** The row of such a list, as decisions see it. `values`: as a house's pool reads them (int8 as bigint, date as text). */
export function decode(table: Table, values: readonly unknown[]): Row {
  const row: Record<string, unknown> = {};
  const { columns, columnNames } = table;
  for (let at = 0; at < columnNames.length; at += 1) {
    const name = columnNames[at]!;
    const value = values[at];
    row[name] = columns[name]!.type === 'instant' && value !== null ? Number(value) : value;
  }
  return row;
}
