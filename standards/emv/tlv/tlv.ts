import { EmvError } from '../error.ts';
import { headOf, isConstructed, isPrivate } from './head.ts';
import { isPadding } from './padding.ts';

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

/**
 * Reads BER-TLV data objects (EMV Book 3, annex B; ISO 7816-4). 00 and FF between objects are padding (`isPadding`); the indefinite
 * length is refused, as EMV does not have it. A constructed object of the private class whose value is no objects has none.
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
    if (isPadding(data, at, to)) {
      at += 1;
      continue;
    }
    const { tagEnd, start, end } = headOf(data, at, to);
    const tag = data.toString('hex', at, tagEnd).toUpperCase();
    const value = data.subarray(start, end);
    const children = isConstructed(tag) ? childrenOf(tag, data, start, end, depth + 1) : undefined;
    objects.push(children === undefined ? { tag, value } : { tag, value, children });
    at = end;
  }
  return objects;
}

/** What a constructed object is made of; undefined where it is private and its maker put something else there. */
function childrenOf(tag: string, ...of: Parameters<typeof readObjects>): Tlv[] | undefined {
  try {
    return readObjects(...of);
  } catch (error) {
    if (error instanceof EmvError && error.fault !== 'depth' && isPrivate(tag)) return undefined;
    throw error;
  }
}
