import type { Characteristic, Scorecard, Value } from '@sandglass/scorecard';
import type { Column } from './data/columntype.ts';
import { derive, type Fields } from './inputs/derive.ts';
import type { Source } from './inputs/source.ts';

/** Names the file format, so that a later reader knows what it holds. */
export const MODEL_FORMAT = 'sandglass-scorecard-1';

export interface ModelCharacteristic extends Characteristic {
  readonly source: Source;
}

/** A scorecard with all that is needed to score a file: no other state exists. */
export interface CreditModel extends Scorecard {
  readonly format: typeof MODEL_FORMAT;
  readonly name: string;
  /** The outcome's column and the value that means default. */
  readonly target: string;
  readonly positive: string;
  /** What the prior correction took from ln(good : bad), already inside `intercept`. */
  readonly priorLogit: number;
  readonly columns: readonly Column[];
  readonly characteristics: readonly ModelCharacteristic[];
}

/** One value a characteristic, from a case's fields. */
export function valuesOf(
  lines: readonly { readonly source: Source }[],
  fields: Fields,
): (Value | undefined)[] {
  return lines.map(({ source }) => derive(source, fields));
}
