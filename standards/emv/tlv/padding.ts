import { EmvError } from '../error.ts';
import { type Head, headOf, LOW_FIVE } from './head.ts';
import { tagName } from './tag-name.ts';

const ZERO = 0x00;
const FF = 0xff;
const NUMBER_BITS = 0x7f;

/**
 * Whether the byte at `at` stands between objects and is of none: 00 (EMV Book 3, annex B1), and FF (ISO/IEC 7816-4) but where it begins a
 * tag. FF81 05 may be either, so FF begins one where tag and length fit, and the tag has a name here (FF8101 to FF8106 of EMV's Book C-2)
 * or its value is objects and nothing else. Before 5F, 9F, BF and DF, with which longer tags begin, it is padding.
 */
export const isPadding = (data: Buffer, at: number, to: number): boolean =>
  data[at] === ZERO || (data[at] === FF && !beginsTag(data, at, to));

function beginsTag(data: Buffer, at: number, to: number): boolean {
  const next = data[at + 1] ?? 0;
  // A tag's number does not begin with zeros (ISO/IEC 7816-4, 5.2.2.1).
  if ((next & LOW_FIVE) === LOW_FIVE || (next & NUMBER_BITS) === 0) return false;
  const head = headOrNone(data, at, to);
  if (head === undefined) return false;
  const tag = data.toString('hex', at, head.tagEnd).toUpperCase();
  return tagName(tag) !== undefined || areObjects(data, head.start, head.end);
}

/** Whether one object after another stands there; looked at from above, so that it takes one pass whatever the bytes are. */
function areObjects(data: Buffer, from: number, to: number): boolean {
  let count = 0;
  for (let at = from; at < to; ) {
    const head = data[at] === ZERO ? undefined : headOrNone(data, at, to);
    if (head === undefined && data[at] !== ZERO && data[at] !== FF) return false;
    if (head !== undefined) count += 1;
    at = head?.end ?? at + 1;
  }
  return count > 0;
}

function headOrNone(data: Buffer, at: number, to: number): Head | undefined {
  try {
    return headOf(data, at, to);
  } catch (error) {
    if (error instanceof EmvError) return undefined;
    throw error;
  }
}
