import type { Dialect } from '../dialect/dialect.ts';
import { Iso8583Error } from '../error.ts';
import { areOf, TEXT_CLASS } from './characters.ts';
import { isWritten, type Written } from './written.ts';

/** Bits of one bitmap. */
export const BITMAP_BITS = 64;
const BITMAP_BYTES = 8;
const TOP_BIT = 0x80000000;

/** Bytes that one bitmap takes. */
export const bitmapBytes = ({ bitmap }: Dialect): number =>
  bitmap === 'hex' ? BITMAP_BYTES * 2 : BITMAP_BYTES;

/**
 * The bitmaps at `at` as words of 32 bits, two to a bitmap. Bit 1 says that a second follows; in dialects with three, bit 65
 * that a third does, right after the second.
 */
export function readBitmaps(dialect: Dialect, message: Buffer, at: number): Uint32Array {
  const words = new Uint32Array(dialect.bitmaps * 2);
  const size = bitmapBytes(dialect);
  for (let n = 0, from = at; n < dialect.bitmaps; n += 1, from += size) {
    if (from + size > message.length)
      throw new Iso8583Error('truncated', `expected a bitmap of ${size} bytes`, { offset: from });
    if (dialect.bitmap === 'hex') readHex(message, from, words, n * 2);
    else {
      words[n * 2] = message.readUInt32BE(from);
      words[n * 2 + 1] = message.readUInt32BE(from + 4);
    }
    const goesOn = (words[n * 2]! & TOP_BIT) !== 0;
    if (!goesOn) break;
    if (n + 1 < dialect.bitmaps) continue;
    // Bit 65 is an element of its own in dialects with two bitmaps.
    if (dialect.bitmaps !== 2)
      throw new Iso8583Error('bitmap', `expected no bitmap after ${dialect.bitmaps}`, { offset: from });
  }
  return words;
}

function readHex(message: Buffer, from: number, words: Uint32Array, into: number): void {
  if (!areOf(message, from, from + BITMAP_BYTES * 2, TEXT_CLASS.b))
    throw new Iso8583Error('bitmap', 'expected a bitmap of 16 hexadecimal digits', { offset: from });
  const hex = message.toString('latin1', from, from + BITMAP_BYTES * 2);
  words[into] = Number.parseInt(hex.slice(0, BITMAP_BYTES), 16);
  words[into + 1] = Number.parseInt(hex.slice(BITMAP_BYTES), 16);
}

/** How many bitmaps the fields need, or were there though they need fewer. */
export function bitmapsFor({ bitmaps }: Dialect, fields: readonly number[], written?: Written): number {
  const there = written?.bitmaps ?? 1;
  if (there > bitmaps) throw new Iso8583Error('bitmap', `expected at most ${bitmaps} bitmaps`);
  return Math.max(Math.ceil((fields.at(-1) ?? 1) / BITMAP_BITS), there);
}

/** How many bitmaps there are. */
export function bitmapCount({ bitmaps }: Dialect, words: Uint32Array): number {
  if (words[0]! >>> 31 === 0) return 1;
  return bitmaps === 3 && words[2]! >>> 31 === 1 ? 3 : 2;
}

/** Whether a bitmap that is there says no field of its own. */
export function endsEmpty(dialect: Dialect, words: Uint32Array): boolean {
  const last = (bitmapCount(dialect, words) - 1) * 2;
  return last > 0 && words[last] === 0 && words[last + 1] === 0;
}

/** Writes so many bitmaps for the fields, in ascending order, and returns where the first field goes. */
export function writeBitmaps(
  dialect: Dialect,
  message: Buffer,
  at: number,
  fields: readonly number[],
  written?: Written,
): number {
  const count = bitmapsFor(dialect, fields, written);
  const inLowerCase = isWritten(written, 'lowerCase', 1);
  const words = new Uint32Array(count * 2);
  const set = (bit: number): void => {
    const word = (bit - 1) >> 5;
    words[word] = words[word]! | (TOP_BIT >>> ((bit - 1) & 31));
  };
  for (const field of fields) set(field);
  for (let n = 0; n + 1 < count; n += 1) set(n * BITMAP_BITS + 1);
  let to = at;
  for (const word of words) {
    if (dialect.bitmap === 'binary') to = message.writeUInt32BE(word, to);
    else {
      const hex = word.toString(16).padStart(BITMAP_BYTES, '0');
      to += message.write(inLowerCase ? hex : hex.toUpperCase(), to, 'latin1');
    }
  }
  return to;
}
