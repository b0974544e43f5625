import { readField } from '../data/columntype.ts';
import type { Table } from '../data/table.ts';
import { columnsOf } from '../inputs/source.ts';
import type { CreditModel } from '../model.ts';
import { CreditDataError } from '../refusal.ts';
import { type CreditScore, scoreFields } from './decide.ts';
import type { Language } from './reasons.ts';

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
  const read = new Set(model.characteristics.flatMap(({ source }) => columnsOf(source)));
  const columns = model.columns.filter(({ name }) => read.has(name));
  refuseMissing(table, [...columns.map(({ name }) => name), ...(id === undefined ? [] : [id])]);
  const places = columns.map((column) => ({ column, at: table.columns.indexOf(column.name) }));
  const idAt = id === undefined ? -1 : table.columns.indexOf(id);
  const cases = table.rows.map((row, n) => ({
    id: row[idAt] ?? n + 1,
    fields: Object.fromEntries(
      places.map(({ column, at }) => [column.name, readField(row[at]!, column, n + 1)]),
    ),
  }));
  return cases.map((one) => ({ id: one.id, ...scoreFields(model, one.fields, language) }));
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
