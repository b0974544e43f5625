import { EmvError } from '../error.ts';

/** One data object: a tag in upper-case hexadecimal and its value, or the objects that it is made of. */
export interface Tlv {
  readonly tag: string;
  readonly value: Buffer;
  /** The data objects inside, where the tag is constructed. */
  readonly children?: readonly Tlv[] | undefined;
}

/** Limits that no card or message comes near. */
export const TLV_BYTES_MAX = 65_535;
const DEPTH_MAX = 16;
const TAG_BYTES_MAX = 4;
/** ISO 7816-4, 5.2.2.2: a length takes one byte and up to four more. */
const LENGTH_BYTES_MAX = 4;

const CONSTRUCTED = 0x20;
const LOW_FIVE = 0x1f;
const MORE = 0x80;

/** Whether a tag's value is made of data objects (EMV Book 3, annex B1: bit 6 of its first byte). */
export const isConstructed = (tag: string): boolean =>
  (Number.parseInt(tag.slice(0, 2), 16) & CONSTRUCTED) !== 0;

/**
 * Reads BER-TLV data objects (EMV Book 3, annex B; ISO 7816-4). 00 and FF between objects are padding; the indefinite length is
 * refused, as EMV does not have it.
 * @throws EmvError, and nothing else whatever the bytes are.
 */
export function readTlv(bytes: Uint8Array): Tlv[] {
  if (bytes.length > TLV_BYTES_MAX)
    throw new EmvError('length', `expected at most ${TLV_BYTES_MAX} bytes, found ${bytes.length}`);
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return readObjects(data, 0, data.length, 0);
}

function readObjects(data: Buffer, from: number, to: number, depth: number): Tlv[] {
  if (depth > DEPTH_MAX) throw new EmvError('depth', `expected at most ${DEPTH_MAX} levels`, from);
  const objects: Tlv[] = [];
  let at = from;
  while (at < to) {
    if (data[at] === 0 || data[at] === 0xff) {
      at += 1;
      continue;
    }
    const tagEnd = endOfTag(data, at, to);
    const [start, end] = valueRange(data, tagEnd, to);
    const tag = data.toString('hex', at, tagEnd).toUpperCase();
    const value = data.subarray(start, end);
    objects.push(
      isConstructed(tag)
        ? { tag, value, children: readObjects(data, start, end, depth + 1) }
        : { tag, value },
    );
    at = end;
  }
  return objects;
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

function valueRange(data: Buffer, at: number, to: number): [number, number] {
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

function within(start: number, length: number, to: number): [number, number] {
  if (start + length > to)
    throw new EmvError('truncated', `expected ${length} bytes of value, found ${to - start}`, start);
  return [start, start + length];
}
