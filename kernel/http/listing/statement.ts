import type { Locale } from '@sandglass/operations';
import { DoorRefusal } from '../problem.ts';
import { cursorOf, keyOfCursor } from '../schemas/page.ts';
import { type ListColumns, orderOf } from './columns.ts';

/** `from … where …` with its values from `$1` on. */
export interface Source {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** What a caller asks of a list. */
export interface Asked {
  readonly cursor: string | undefined;
  readonly limit: number;
  readonly sort: string;
  readonly q: string | undefined;
  readonly filters: readonly (readonly [string, string])[];
  readonly locale: Locale;
}

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

interface Shape {
  readonly columns: ListColumns;
  readonly search?: readonly string[];
  readonly key: string;
}

/** Beyond this the rows are not counted. */
export const TOTAL_MAX = 10_000;

/** The rows of a page, after the cursor, in the order asked for; `"sortedBy"` and `"key"` name each one's place. */
export function pageStatement(list: Shape, source: Source, asked: Asked, limit: number | null): Statement {
  const { order, descending } = directionOf(list, asked);
  const { where, values } = whereOf(list, source, asked);
  const after = placeAfter(asked);
  const place =
    after === undefined
      ? ''
      : ` and (${order.sql}, ${list.key}) ${descending ? '<' : '>'} ($${values.push(after.value)}::${order.type}, $${values.push(after.key)}::text)`;
  const shown = Object.entries(list.columns).map(([name, { sql }]) => `${sql} as "${name}"`);
  const way = descending ? 'desc' : 'asc';
  const text = `select ${shown.join(', ')}, (${order.sql})::text as "sortedBy", ${list.key} as "key"
    ${where}${place} order by ${order.sql} ${way}, ${list.key} ${way}${limit === null ? '' : ` limit $${values.push(limit)}`}`;
  return { text, values };
}

/** How many match, counted no further than just beyond the limit. */
export function countStatement(list: Shape, source: Source, asked: Asked): Statement {
  const { where, values } = whereOf(list, source, asked);
  return {
    text: `select count(*)::int4 as n from (select 1 ${where} limit ${TOTAL_MAX + 1}) counted`,
    values,
  };
}

/** The cursor of the page after this row. */
export const nextOf = (asked: Asked, row: Readonly<Record<string, unknown>>): string =>
  cursorOf([asked.sort, String(row.sortedBy), String(row.key)]);

function directionOf(list: Shape, { sort, locale }: Asked) {
  const descending = sort.startsWith('-');
  const column = list.columns[descending ? sort.slice(1) : sort];
  if (column === undefined) throw new Error(`a list cannot be sorted by ${sort}`);
  return { order: orderOf(column, locale), descending };
}

function whereOf(list: Shape, source: Source, { q, filters }: Asked) {
  const values = [...source.values];
  const conditions = filters.map(
    ([name, value]) => ` and (${list.columns[name]!.sql})::text = $${values.push(value)}::text`,
  );
  if (q !== undefined && list.search !== undefined) {
    const looked = values.push(`%${q.replaceAll(/[\\%_]/g, '\\$&')}%`);
    conditions.push(` and (${list.search.map((sql) => `${sql} ilike $${looked}`).join(' or ')})`);
  }
  return { where: `${source.sql}${conditions.join('')}`, values };
}

/** A cursor belongs to the order that it was made in. */
function placeAfter({ cursor, sort }: Asked): { readonly value: string; readonly key: string } | undefined {
  const key = keyOfCursor(cursor, 3);
  if (key === undefined) return undefined;
  const [of, value = '', last = ''] = key;
  if (of !== sort) throw new DoorRefusal('cursor-invalid');
  return { value, key: last };
}
