/** The classes of a number: (−∞, upTo[0]], (upTo[0], upTo[1]], … (upTo[last], ∞). */
export interface NumberBinning {
  readonly kind: 'number';
  /** Upper edges, rising, each inclusive; one fewer than `woe`. */
  readonly upTo: readonly number[];
  readonly woe: readonly number[];
  /** WoE of single values that are codes rather than quantities (for example 0 = not recorded). */
  readonly special: Readonly<Record<string, number>>;
  readonly missing: number;
}

/** The classes of a category. A level that was too thin in training, or never seen, is `other`. */
export interface CategoryBinning {
  readonly kind: 'category';
  readonly levels: Readonly<Record<string, number>>;
  readonly other: number;
  readonly missing: number;
}

export type Binning = NumberBinning | CategoryBinning;

/** A characteristic's value as the card sees it; null is missing. */
export type Value = number | string | null;

/** The least rows for which a class may be stored: fewer would describe firms, not a class. */
export const STORED_CLASS_ROWS_MIN = 20;
