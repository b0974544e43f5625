import { bigint, date, hex, instant, int, json, type RowOf, table, text } from '@sandglass/operations';

/** What was swept: a row a sweep and business date. */
export const swept = table(
  'sweeps.sweep',
  {
    id: text(),
    name: text(),
    date: date(),
    rows: bigint(),
    root: hex(),
    /** Minor units as decimal text, by name. */
    sums: json<Readonly<Record<string, string>>>(),
    took: int(),
    at: instant(),
  },
  { key: 'id' },
);
export type SweptRow = RowOf<typeof swept>;

export const sweptId = (name: string, date: string): string => `${name}|${date}`;
