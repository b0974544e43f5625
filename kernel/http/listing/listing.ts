import type { Json } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type, { type TSchema } from 'typebox';
import { type ReadRequest, type ReadRoute, type Route, read } from '../route.ts';
import { PAGE_ROWS_MAX, Page } from '../schemas/page.ts';
import type { ListColumns } from './columns.ts';
import { FORMATS, fileOf } from './file.ts';
import type { Listing } from './list.ts';
import { type Asked, countStatement, nextOf, pageStatement, type Source, TOTAL_MAX } from './statement.ts';

const PAGE_ROWS = 50;
const SEARCH_LENGTH_MAX = 100;

/**
 * A table's door: pages by cursor, filters, search and order by the query; `format=csv` or `xlsx` gives exactly what is
 * filtered as a file, in the reader's language, with a first line that says filter, time and count.
 */
export function listing<P extends TSchema>(list: Listing<P>): Route {
  return read({
    path: list.path,
    summary: list.summary,
    roles: list.roles,
    params: list.params,
    query: queryOf(list),
    reply: replyOf(list),
    read: async (request) => {
      const asked = askedOf(list, request as ReadRequest);
      return pageOf(request.pool, list, list.source(request as ReadRequest<P>), asked);
    },
    file: async (request) => {
      const { format } = request.query as { format?: string };
      if (format === undefined) return undefined;
      const asked = askedOf(list, request as ReadRequest);
      return fileOf(format, { list, source: list.source(request as ReadRequest<P>), asked, request });
    },
  } as Omit<ReadRoute<P, TSchema>, 'kind' | 'method'>);
}

function queryOf({ columns, search }: Pick<Listing, 'columns' | 'search'>): TSchema {
  const entries = Object.entries(columns);
  const sorts = entries.flatMap(([name, { sort }]) => (sort ? [name, `-${name}`] : []));
  const filters = entries.flatMap(([name, { filter, title }]) =>
    filter
      ? [
          [
            name,
            Type.Optional(Type.String({ maxLength: 200, description: `Only where “${title.en}” is this` })),
          ],
        ]
      : [],
  );
  return Type.Object(
    {
      ...Page,
      ...Object.fromEntries(filters),
      ...(search === undefined
        ? {}
        : { q: Type.Optional(Type.String({ maxLength: SEARCH_LENGTH_MAX, description: 'Search' })) }),
      sort: Type.Optional(Type.Union(sorts.map((each) => Type.Literal(each)))),
      format: Type.Optional(Type.Union(FORMATS.map((each) => Type.Literal(each)))),
    },
    { additionalProperties: false },
  );
}

const replyOf = ({ columns }: Pick<Listing, 'columns'>): TSchema =>
  Type.Object({
    rows: Type.Array(
      Type.Object(
        Object.fromEntries(
          Object.entries(columns).map(([name, { title }]) => [name, Type.Unknown({ description: title.en })]),
        ),
      ),
    ),
    total: Type.Integer({ description: `How many match; ${TOTAL_MAX} where more do` }),
    more: Type.Boolean({ description: 'Whether more match than total says' }),
    next: Type.Union([Type.String(), Type.Null()]),
  });

function askedOf(list: Pick<Listing, 'columns' | 'sort'>, { query, locale }: ReadRequest): Asked {
  const { cursor, limit, sort, q, ...rest } = query as Readonly<Record<string, string | number | undefined>>;
  const filters = Object.entries(rest).flatMap(([name, value]) =>
    list.columns[name]?.filter && typeof value === 'string' && value !== '' ? [[name, value] as const] : [],
  );
  return {
    cursor: cursor === undefined ? undefined : String(cursor),
    limit: Math.min(Number(limit ?? PAGE_ROWS), PAGE_ROWS_MAX),
    sort: String(sort ?? list.sort),
    q: typeof q === 'string' && q.trim() !== '' ? q.trim() : undefined,
    filters,
    locale,
  };
}

async function pageOf<P extends TSchema>(
  pool: Pool,
  list: Listing<P>,
  source: Source,
  asked: Asked,
): Promise<Json> {
  const page = pageStatement(list, source, asked, asked.limit + 1);
  const count = countStatement(list, source, asked);
  const [found, counted] = [
    await pool.query<Record<string, unknown>>(page.text, [...page.values]),
    await pool.query<{ n: number }>(count.text, [...count.values]),
  ];
  const rows = found.rows.slice(0, asked.limit);
  const n = counted.rows[0]?.n ?? 0;
  return {
    rows: rows.map((row) => rowJson(list.columns, row)),
    total: Math.min(n, TOTAL_MAX),
    more: n > TOTAL_MAX,
    next: found.rows.length > asked.limit ? nextOf(asked, rows.at(-1)!) : null,
  };
}

function rowJson(columns: ListColumns, row: Readonly<Record<string, unknown>>): Json {
  return Object.fromEntries(
    Object.entries(columns).map(([name, { kind }]) => {
      const value = row[name] ?? null;
      if (value instanceof Date) return [name, value.toISOString()];
      return [name, kind === 'count' && value !== null ? Number(value) : (value as Json)];
    }),
  );
}
