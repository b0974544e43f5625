import { type Column, readField } from '../data/columntype.ts';
import type { Table } from '../data/table.ts';
import type { Fields } from '../inputs/derive.ts';
import { type CreditModel, columnsRead } from '../model.ts';
import { CreditDataError } from '../refusal.ts';
import { type CreditScore, scoreFields } from './decide.ts';
import type { Language } from './reasons.ts';
import { compileScorer } from './scorer.ts';

export interface ScoredRow extends CreditScore {
  /** The id column's text, or the row's number from 1. */
  readonly id: string | number;
}

/**
 * Scores every row. All rows are read before the first is scored, so that a broken one leaves nothing half done.
 * Columns that the model does not read are ignored.
 * @throws CreditDataError naming missing columns, or row and column of a field that cannot be read.
 */
export function scoreTable(model: CreditModel, table: Table, language: Language, id?: string): ScoredRow[] {
  const idAt = id === undefined ? -1 : table.columns.indexOf(id);
  const scorer = compileScorer(model);
  const cases = readCases(model, table, id === undefined ? [] : [id]);
  return cases.map((fields, n) => ({
    id: table.rows[n]![idAt] ?? n + 1,
    ...scoreFields(scorer, fields, language),
  }));
}

/**
 * Every row of a file as a model declares its columns; `besides` are columns that must be there, too.
 * @throws CreditDataError naming missing columns, or row and column of a field that cannot be read.
 */
export function readCases(model: CreditModel, table: Table, besides: readonly string[] = []): Fields[] {
  return readColumns(columnsRead(model), table, besides);
}

/** The same for columns that something else than a model of this room reads. */
export function readColumns(
  columns: readonly Column[],
  table: Table,
  besides: readonly string[] = [],
): Fields[] {
  refuseMissing(table, [...columns.map(({ name }) => name), ...besides]);
  const places = columns.map((column) => ({ column, at: table.columns.indexOf(column.name) }));
  return table.rows.map((row, n) =>
    Object.fromEntries(places.map(({ column, at }) => [column.name, readField(row[at]!, column, n + 1)])),
  );
}

function refuseMissing(table: Table, needed: readonly string[]): void {
  const missing = needed.filter((name) => !table.columns.includes(name));
  if (missing.length === 0) return;
  const names = missing.map((name) => `"${name}"`).join(', ');
  throw new CreditDataError(
    'credit-column-missing',
    missing.length === 1 ? `the file has no column ${names}` : `the file has no columns ${names}`,
  );
}
