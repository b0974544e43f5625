import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | null;

/** By this mark spreadsheets know UTF-8; it stands first in a file. */
export const CSV_MARK = '\uFEFF';

/** Lines of a CSV file (RFC 4180). */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  stringify(rows.map((row) => row.map(harmless)));

/** A text that a spreadsheet would take for a formula is marked as text (OWASP, CSV injection). */
const harmless = (cell: Cell): Cell =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;

/** Rows under their names as a file, with its media type. */
export const csvFile = (name: string, rows: readonly (readonly Cell[])[]) => ({
  name,
  type: 'text/csv; charset=utf-8',
  body: (async function* () {
    yield CSV_MARK;
    yield csvLines(rows);
  })(),
});
