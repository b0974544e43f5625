import type { Locale } from '@sandglass/operations';
import { say } from '@sandglass/operations';
import type { PoolClient } from 'pg';
import writeXlsxFile from 'write-excel-file/node';
import { DoorRefusal } from '../problem.ts';
import type { Download, ReadRequest } from '../route.ts';
import type { ListColumns } from './columns.ts';
import { type Cell, CSV_MARK, csvLines } from './csv.ts';
import type { Listing } from './list.ts';
import { type Asked, pageStatement, type Source } from './statement.ts';

export const FORMATS = ['csv', 'xlsx'] as const;
/** A workbook is made in memory; a larger one comes as CSV, which is streamed. */
export const XLSX_ROWS_MAX = 50_000;
const ROWS_AT_A_TIME = 1_000;

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export interface FileOf {
  readonly list: Pick<Listing, 'name' | 'columns' | 'search' | 'key'>;
  readonly source: Source;
  readonly asked: Asked;
  readonly request: Pick<ReadRequest, 'pool' | 'businessDate' | 'now'>;
}

/** Exactly what is filtered, as one file. */
export async function fileOf(format: string, of: FileOf): Promise<Download> {
  const { list, request } = of;
  const name = `${list.name}-${request.businessDate}.${format}`;
  if (format === 'csv') return { name, type: TYPES.csv, body: csv(of) };
  const lines: Cell[][] = [];
  for await (const rows of linesOf(of)) {
    lines.push(...rows);
    if (lines.length > XLSX_ROWS_MAX)
      throw new DoorRefusal('export-too-large', { most: String(XLSX_ROWS_MAX) });
  }
  const book = await writeXlsxFile(lines).toBuffer();
  return { name, type: TYPES.xlsx, body: once(book) };
}

async function* once(body: Buffer): AsyncGenerator<Buffer> {
  yield body;
}

async function* csv(of: FileOf): AsyncGenerator<string> {
  yield CSV_MARK;
  for await (const rows of linesOf(of)) yield csvLines(rows);
}

/** What was asked and found, then the titles, then the rows: all of one snapshot. */
async function* linesOf({ list, source, asked, request }: FileOf): AsyncGenerator<Cell[][]> {
  const client = await request.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const { text, values } = pageStatement(list, source, { ...asked, cursor: undefined }, null);
    const { rows } = await client.query<{ n: number }>(`select count(*)::int4 as n from (${text}) counted`, [
      ...values,
    ]);
    const { locale } = asked;
    const columns = Object.values(list.columns);
    const at = new Date(request.now).toISOString();
    yield [
      [list.name, askedText(asked), at, rows[0]?.n ?? 0],
      columns.map(({ title }) => say(title, locale)),
    ];
    await client.query(`declare listed no scroll cursor for ${text}`, [...values]);
    for (;;) {
      const found = await client.query<Record<string, unknown>>(`fetch ${ROWS_AT_A_TIME} from listed`);
      if (found.rows.length === 0) return;
      yield found.rows.map((row) => cellsOf(list.columns, row, locale));
    }
  } finally {
    await leave(client);
  }
}

/** Also when the reader went away in the middle. */
async function leave(client: PoolClient): Promise<void> {
  const broken = await client.query('rollback').then(
    () => undefined,
    (error: Error) => error,
  );
  client.release(broken);
}

const askedText = ({ filters, q, sort }: Asked): string =>
  [
    ...filters.map(([name, value]) => `${name}=${value}`),
    ...(q === undefined ? [] : [`q=${q}`]),
    `sort=${sort}`,
  ].join('; ');

function cellsOf(columns: ListColumns, row: Readonly<Record<string, unknown>>, locale: Locale): Cell[] {
  return Object.entries(columns).map(([name, { kind }]) => {
    const value = row[name];
    if (value === null || value === undefined) return null;
    if (value instanceof Date) return value.toISOString();
    if (kind === 'count') return Number(value);
    if (kind === 'sentence') return (value as Readonly<Record<Locale, string>>)[locale];
    return String(value);
  });
}
