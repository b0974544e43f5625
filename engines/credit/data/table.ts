import { parse } from 'csv-parse/sync';
import { CreditDataError } from '../refusal.ts';

/** A CSV file as text: nothing is typed here, because a column's content must not decide its type. */
export interface Table {
  readonly columns: readonly string[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly string[])[];
}

/** Rows a table may have; a larger file is scored in parts. */
const ROWS_MAX = 2_000_000;

/**
 * Reads a CSV file with a header line (RFC 4180, UTF-8, byte-order mark allowed). Rows count from 1.
 * @throws CreditDataError naming row and column where a row does not fit the header.
 */
export function readTable(bytes: Buffer): Table {
  const records = parseRecords(bytes);
  const [header, ...rows] = records;
  if (!header) throw invalid('the file is empty: a header line is needed');
  const columns = header.map((name) => name.trim());
  const twice = columns.find((name, i) => columns.indexOf(name) !== i);
  if (twice !== undefined) throw invalid(`the header names column "${twice}" twice`);
  if (rows.length > ROWS_MAX) throw invalid(`the file has more than ${ROWS_MAX} rows`);
  for (const [i, row] of rows.entries()) refuseUnevenRow(columns, row, i + 1);
  return { columns, rows };
}

function parseRecords(bytes: Buffer): string[][] {
  try {
    return parse(bytes, { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    throw invalid(`the file is not CSV: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function refuseUnevenRow(columns: readonly string[], row: readonly string[], n: number): void {
  if (row.length === columns.length) return;
  const count = `it has ${row.length} fields and the header ${columns.length}`;
  const missing = columns[row.length];
  if (missing !== undefined) throw invalid(`row ${n}, column "${missing}" is missing: ${count}`);
  throw invalid(`row ${n} goes on after its last column "${columns.at(-1)}": ${count}`);
}

function invalid(message: string): CreditDataError {
  return new CreditDataError('credit-data-invalid', message);
}
