/** What an address says about a table: filters, order, place. */
export type TableQuery = URLSearchParams;

/**
 * What the address says now. A screen that is still being drawn was given an older one, and what is pressed meanwhile
 * must not take the newer filters back.
 */
export const queryNow = (): TableQuery => new URLSearchParams(window.location.search);

/** The order after a press on a column's title: up, then down, then as it was. */
export function sortedBy(query: TableQuery, column: string): TableQuery {
  const next = new URLSearchParams(query);
  const now = query.get('sort');
  if (now === column) next.set('sort', `-${column}`);
  else if (now === `-${column}`) next.delete('sort');
  else next.set('sort', column);
  next.delete('cursor');
  return next;
}

/** With these filters instead; an empty one is none. The place in the list begins anew. */
export function filteredBy(query: TableQuery, filters: Readonly<Record<string, string>>): TableQuery {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(filters)) {
    if (value.trim() === '') next.delete(name);
    else next.set(name, value.trim());
  }
  next.delete('cursor');
  return next;
}

/** Names of the columns in sight; undefined: all of them. */
export function shownColumns(query: TableQuery): readonly string[] | undefined {
  const named = query.get('columns');
  return named === null ? undefined : named.split('.');
}

/** With this column in sight or not; `all` in their order. The first one names the row and stays. */
export function withColumn(
  query: TableQuery,
  all: readonly string[],
  column: string,
  isShown: boolean,
): TableQuery {
  const before = shownColumns(query) ?? all;
  const shown = all.filter((each, at) => at === 0 || (each === column ? isShown : before.includes(each)));
  const next = new URLSearchParams(query);
  if (shown.length === all.length) next.delete('columns');
  else next.set('columns', shown.join('.'));
  return next;
}

/** The address of the rows as the API gives them; which columns are in sight is the screen's own matter. */
export function rowsPath(path: string, query: TableQuery): string {
  const asked = new URLSearchParams(query);
  asked.delete('columns');
  const text = asked.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The address of exactly these rows, all pages of them, as a file. */
export function filePath(path: string, query: TableQuery, format: 'csv' | 'xlsx'): string {
  const whole = new URLSearchParams(query);
  whole.delete('cursor');
  whole.delete('limit');
  whole.set('format', format);
  return rowsPath(path, whole);
}

/** `ascending` or `descending` where the table is in this column's order. */
export function orderIn(query: TableQuery, column: string): 'ascending' | 'descending' | undefined {
  const sort = query.get('sort');
  if (sort === column) return 'ascending';
  return sort === `-${column}` ? 'descending' : undefined;
}
