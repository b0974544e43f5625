import type { Characteristic, Scorecard, Value } from '@sandglass/scorecard';
import type { BoostedModel } from './boosted/model.ts';
import type { Column } from './data/columntype.ts';
import { derive, type Fields } from './inputs/derive.ts';
import { columnsOf, type Source } from './inputs/source.ts';

/** Names the file format, so that a later reader knows what it holds. */
export const CARD_FORMAT = 'sandglass-scorecard-1';

export interface ModelCharacteristic extends Characteristic {
  readonly source: Source;
}

/** A scorecard with all that is needed to score a file: no other state exists. */
export interface CardModel extends Scorecard {
  readonly format: typeof CARD_FORMAT;
  readonly name: string;
  /** The outcome's column and the value that means default. */
  readonly target: string;
  readonly positive: string;
  /** What the prior correction took from ln(good : bad), already inside `intercept`. */
  readonly priorLogit: number;
  readonly columns: readonly Column[];
  readonly characteristics: readonly ModelCharacteristic[];
}

/** A model that scores: a card that a person can add up, or trees. */
export type CreditModel = CardModel | BoostedModel;

/** The columns that a model reads, as it declared them. */
export function columnsRead(model: CreditModel): readonly Column[] {
  const lines = model.format === CARD_FORMAT ? model.characteristics : model.inputs;
  const read = new Set(lines.flatMap(({ source }) => columnsOf(source)));
  return model.columns.filter(({ name }) => read.has(name));
}

/** One value a characteristic, from a case's fields. */
export function valuesOf(
  lines: readonly { readonly source: Source }[],
  fields: Fields,
): (Value | undefined)[] {
  return lines.map(({ source }) => derive(source, fields));
}
