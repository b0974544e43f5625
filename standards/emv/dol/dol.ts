import { EmvError } from '../error.ts';
import { endOfTag, isConstructed } from '../tlv/head.ts';

/** One line of a data object list: a tag and the bytes that are wanted of it. */
export interface DolEntry {
  readonly tag: string;
  readonly length: number;
}

/** Bytes of the data that a list may ask for: what one command carries. */
const DATA_BYTES_MAX = 252;

/** Reads a data object list — PDOL, CDOL, DDOL, TDOL (EMV Book 3, 5.4): tags with a length of one byte, no values. */
export function readDol(bytes: Uint8Array): DolEntry[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries: DolEntry[] = [];
  let total = 0;
  for (let at = 0; at < data.length; ) {
    const end = endOfTag(data, at, data.length);
    const length = data[end];
    if (length === undefined) throw new EmvError('truncated', 'expected a length', end);
    total += length;
    if (total > DATA_BYTES_MAX)
      throw new EmvError('length', `expected a list that asks for at most ${DATA_BYTES_MAX} bytes`, at);
    entries.push({ tag: data.toString('hex', at, end).toUpperCase(), length });
    at = end + 1;
  }
  return entries;
}

/** Tags whose format is numeric or compressed numeric, which decides the side that is cut or filled (Book 3, annex A). */
const NUMERIC = new Set(
  `42 5F24 5F25 5F28 5F2A 5F30 5F34 5F36 5F57 9A 9C 9F01 9F02 9F03 9F0C 9F11 9F15 9F19 9F1A 9F21 9F25
   9F35 9F39 9F3B 9F3C 9F3D 9F41 9F42 9F43 9F44 DF8104`.split(/\s+/),
);
const COMPRESSED = new Set(['5A', '9F20']);

/**
 * The values that a list asks for, one after the other without tags (Book 3, 5.4): what is not there, or is constructed, is zeros; what
 * is too long is cut and what is too short filled — numbers on the left by zeros, card numbers on the right by F, all else on the right
 * by zeros.
 */
export function fillDol(list: readonly DolEntry[], values: ReadonlyMap<string, Uint8Array>): Buffer {
  return Buffer.concat(
    list.map(({ tag, length }) => fitted(tag, length, isConstructed(tag) ? undefined : values.get(tag))),
  );
}

function fitted(tag: string, length: number, value: Uint8Array = new Uint8Array()): Buffer {
  const filled = Buffer.alloc(length, COMPRESSED.has(tag) && value.length > 0 ? 0xff : 0);
  if (NUMERIC.has(tag)) {
    const kept = value.subarray(Math.max(0, value.length - length));
    filled.set(kept, length - kept.length);
  } else filled.set(value.subarray(0, length));
  return filled;
}
