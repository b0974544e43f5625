/** Where a characteristic's value comes from: a column, or a small derivation that the model file spells out. */
export type Source =
  | { readonly form: 'column'; readonly column: string }
  /** `part` ÷ `whole`, to three decimals. */
  | { readonly form: 'share'; readonly part: string; readonly whole: string }
  /** The first characters of a code, for example NAICS 7221 of 722110. */
  | { readonly form: 'prefix'; readonly column: string; readonly length: number }
  /** Whether two columns agree: "same" or "differs". */
  | { readonly form: 'agree'; readonly left: string; readonly right: string }
  /** Whether a code is one of `none`: "no", else "yes". */
  | { readonly form: 'flag'; readonly column: string; readonly none: readonly string[] }
  /** The band of a number, by inclusive upper edges: "≤50000", …, ">1000000". */
  | { readonly form: 'band'; readonly of: Source; readonly upTo: readonly number[] }
  /** Two categories taken together. */
  | { readonly form: 'pair'; readonly left: Source; readonly right: Source };

/** The columns a source reads. */
export function columnsOf(source: Source): string[] {
  switch (source.form) {
    case 'column':
    case 'prefix':
    case 'flag':
      return [source.column];
    case 'share':
      return [source.part, source.whole];
    case 'agree':
      return [source.left, source.right];
    case 'band':
      return columnsOf(source.of);
    case 'pair':
      return [...columnsOf(source.left), ...columnsOf(source.right)];
  }
}
