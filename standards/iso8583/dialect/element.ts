/** What a data element is called, in the three languages of the house. */
export interface Name {
  readonly en: string;
  readonly 'zh-Hans': string;
  readonly 'zh-Hant': string;
}

/** A data element as the standard lists it: its attribute and its name. */
export interface Element {
  readonly attribute: string;
  readonly name: Name;
}

/** A version's or a dialect's data elements, by their number. */
export type Elements = Readonly<Record<number, Element>>;

/** A row of a table: number, attribute, English, 简体, 繁體. */
export type Row = readonly [number, string, string, string, string];

export const elementsOf = (rows: readonly Row[]): Elements =>
  Object.fromEntries(
    rows.map(([number, attribute, en, hans, hant]): [number, Element] => [
      number,
      { attribute, name: { en, 'zh-Hans': hans, 'zh-Hant': hant } },
    ]),
  );

/** The same row for each number from `first` to `last`. */
export const rowsFrom = (
  first: number,
  last: number,
  attribute: string,
  en: string,
  hans: string,
  hant: string,
): Row[] =>
  Array.from({ length: last - first + 1 }, (_, i) => [first + i, attribute, en, hans, hant] as const);
