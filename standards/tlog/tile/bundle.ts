import { MalformedError } from '../verdict.ts';
import { TILE_WIDTH } from './tile.ts';

/** Longest entry, in bytes: its length is a uint16 (C2SP tlog-tiles). */
export const MAX_ENTRY_BYTES = 0xffff;

const LENGTH_BYTES = 2;

/** Makes an entry bundle: each entry after its length as a big-endian uint16. */
export function encodeBundle(entries: readonly Uint8Array[]): Buffer {
  if (entries.length > TILE_WIDTH) throw new RangeError(`a bundle holds at most ${TILE_WIDTH} entries`);
  const parts: Uint8Array[] = [];
  for (const entry of entries) {
    if (entry.length > MAX_ENTRY_BYTES)
      throw new RangeError(`an entry holds at most ${MAX_ENTRY_BYTES} bytes`);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt16BE(entry.length);
    parts.push(length, entry);
  }
  return Buffer.concat(parts);
}

/** Takes an entry bundle apart; MalformedError if it is cut short or holds more entries than a tile has hashes. */
export function decodeBundle(bytes: Uint8Array): Buffer[] {
  const bundle = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries: Buffer[] = [];
  for (let at = 0; at < bundle.length; ) {
    const start = at + LENGTH_BYTES;
    if (start > bundle.length) throw new MalformedError('the entry bundle ends within a length');
    const end = start + bundle.readUInt16BE(at);
    if (end > bundle.length) throw new MalformedError('the entry bundle ends within an entry');
    if (entries.length === TILE_WIDTH)
      throw new MalformedError(`the bundle has more than ${TILE_WIDTH} entries`);
    entries.push(bundle.subarray(start, end));
    at = end;
  }
  return entries;
}
