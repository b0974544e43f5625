import { encodeLevel, type Level, MISSING, MISSING_LEVEL, NOT_GIVEN } from '@sandglass/boosting';
import type { Value } from '@sandglass/scorecard';
import { derive, type Fields } from '../inputs/derive.ts';
import type { BoostedInput, Encoding } from './model.ts';

/** A category's level: an amount taken as a kind goes by its digits. */
export function levelOf(value: Value | undefined): Level {
  return typeof value === 'number' ? String(value) : value;
}

/** @throws TypeError when a number was declared and a text is found. */
export function numberOf(value: Value | undefined): number {
  if (value === undefined) return NOT_GIVEN;
  if (value === null) return MISSING;
  if (typeof value === 'number') return value;
  throw new TypeError(`a number was declared, found "${value}"`);
}

type Encode = (value: Value | undefined) => number;

/** One value as the trees see it; undefined says nothing. */
export function compileEncoding(encoding: Encoding): Encode {
  if (encoding.kind === 'number') return numberOf;
  const { other } = encoding;
  const missing = encodeLevel(encoding, null);
  const levels = new Map(Object.entries(encoding.levels).filter(([name]) => name !== MISSING_LEVEL));
  return (value) => {
    if (value === undefined) return NOT_GIVEN;
    if (value === null) return missing;
    return levels.get(typeof value === 'number' ? String(value) : value) ?? other;
  };
}

/** Fills a row with a case's fields, input by input. */
export function compileRow(inputs: readonly BoostedInput[]): (fields: Fields, row: Float64Array) => void {
  const encodes = inputs.map(({ encoding }) => compileEncoding(encoding));
  const sources = inputs.map(({ source }) => source);
  return (fields, row) => {
    for (let i = 0; i < sources.length; i++) row[i] = encodes[i]!(derive(sources[i]!, fields));
  };
}
