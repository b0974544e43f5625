import type { Binning, NumberBinning, Value } from './binning.ts';

/**
 * The WoE a value earns: the same in training, in a batch and alone, missing and special values included.
 * @throws TypeError when the value's type is not the binning's.
 */
export function encode(binning: Binning, value: Value): number {
  if (value === null) return binning.missing;
  if (binning.kind === 'number') {
    if (typeof value !== 'number') throw new TypeError(`a number was declared, found "${value}"`);
    return encodeNumber(binning, value);
  }
  if (typeof value !== 'string') throw new TypeError(`a category was declared, found the number ${value}`);
  return own(binning.levels, value) ?? binning.other;
}

function encodeNumber(binning: NumberBinning, value: number): number {
  if (Number.isNaN(value)) return binning.missing;
  const special = own(binning.special, String(value));
  if (special !== undefined) return special;
  const found = binning.upTo.findIndex((edge) => value <= edge);
  return binning.woe[found === -1 ? binning.upTo.length : found] ?? 0;
}

/** A level may be called "constructor": only own keys count. */
function own(table: Readonly<Record<string, number>>, key: string): number | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
