import { EmvError } from '../error.ts';

const TAG_BYTES_MAX = 4;
/** ISO 7816-4, 5.2.2.2: a length takes one byte and up to four more. */
const LENGTH_BYTES_MAX = 4;

const CONSTRUCTED = 0x20;
const PRIVATE = 0xc0;
const MORE = 0x80;
/** Of a tag's first byte: its number stands in the bytes behind it. */
export const LOW_FIVE = 0x1f;

const firstByte = (tag: string): number => Number.parseInt(tag.slice(0, 2), 16);

/** Whether a tag's value is made of data objects (EMV Book 3, annex B1: bit 6 of its first byte). */
export const isConstructed = (tag: string): boolean => (firstByte(tag) & CONSTRUCTED) !== 0;

/** Whether a tag is of the private class, whose objects mean what their makers like (ISO 7816-4: bits 8 and 7 of its first byte). */
export const isPrivate = (tag: string): boolean => (firstByte(tag) & PRIVATE) === PRIVATE;

/** Tag and length of a data object, by where they end: the tag, and the value from `start` up to `end`. */
export interface Head {
  readonly tagEnd: number;
  readonly start: number;
  readonly end: number;
}

/** Reads tag and length of the object that begins at `at`, and whose value ends at `to` at the latest. */
export function headOf(data: Buffer, at: number, to: number): Head {
  const tagEnd = endOfTag(data, at, to);
  return { tagEnd, ...valueRange(data, tagEnd, to) };
}

/** Where a tag that begins at `at` ends: its later bytes have bit 8 set while more follow. */
export function endOfTag(data: Buffer, at: number, to: number): number {
  if ((data[at]! & LOW_FIVE) !== LOW_FIVE) return at + 1;
  for (let end = at + 1; end < at + TAG_BYTES_MAX; end += 1) {
    if (end >= to) throw new EmvError('truncated', 'expected the rest of a tag', end);
    if ((data[end]! & MORE) === 0) return end + 1;
  }
  throw new EmvError('tag', `expected a tag of at most ${TAG_BYTES_MAX} bytes`, at);
}

function valueRange(data: Buffer, at: number, to: number): { start: number; end: number } {
  if (at >= to) throw new EmvError('truncated', 'expected a length', at);
  const first = data[at]!;
  if (first < MORE) return within(at + 1, first, to);
  const bytes = first & ~MORE;
  if (bytes === 0) throw new EmvError('length', 'expected a definite length', at);
  if (bytes > LENGTH_BYTES_MAX)
    throw new EmvError('length', `expected a length of at most ${LENGTH_BYTES_MAX} bytes`, at);
  if (at + 1 + bytes > to) throw new EmvError('truncated', 'expected the rest of a length', at + 1);
  return within(at + 1 + bytes, data.readUIntBE(at + 1, bytes), to);
}

function within(start: number, length: number, to: number): { start: number; end: number } {
  if (start + length > to)
    throw new EmvError('truncated', `expected ${length} bytes of value, found ${to - start}`, start);
  return { start, end: start + length };
}
