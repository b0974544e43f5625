import type { Locale, Sentence } from '@sandglass/operations';

/** What a column holds; `sentence` is a jsonb text in three languages, of which a file shows the reader's. */
export type ColumnKind = 'text' | 'count' | 'instant' | 'date' | 'sentence';

export interface ListColumn {
  readonly title: Sentence;
  /** What a row shows: our own SQL, never a caller's. */
  readonly sql: string;
  readonly kind: ColumnKind;
  /** A caller may ask for rows whose value is exactly this. */
  readonly filter?: boolean;
  readonly sort?: boolean;
}

export type ListColumns = Readonly<Record<string, ListColumn>>;

interface Comparing {
  readonly type: string;
  /** Stands for no value, so that every row has a place in the order. */
  readonly none: string;
}

const comparing: Readonly<Record<Exclude<ColumnKind, 'sentence'>, Comparing>> = {
  text: { type: 'text', none: "''" },
  count: { type: 'numeric', none: '0' },
  instant: { type: 'timestamptz', none: "'infinity'" },
  date: { type: 'date', none: "'infinity'" },
};

/** What rows are put in order by, and its type in SQL. A text is compared byte by byte, the same on every server. */
export function orderOf(
  { sql, kind }: ListColumn,
  locale: Locale,
): { readonly sql: string; readonly type: string } {
  if (kind === 'sentence') return { sql: `(coalesce(${sql} ->> '${locale}', '') collate "C")`, type: 'text' };
  const { type, none } = comparing[kind];
  const value = `coalesce((${sql})::${type}, ${none}::${type})`;
  return { sql: kind === 'text' ? `(${value} collate "C")` : value, type };
}
