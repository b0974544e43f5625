import { EmvError } from '../error.ts';
import type { TagName } from '../tlv/tag-name.ts';

/** A bit of a field: its byte and bit as the books number them, byte from 1, bit from 8 down to 1, and what it says when set. */
export type FlagRow = readonly [byte: number, bit: number, en: string, hans: string, hant: string];

export interface Flag {
  readonly byte: number;
  readonly bit: number;
  readonly name: TagName;
}

/** Reads which bits of a field are set and known. */
export function flagsIn(rows: readonly FlagRow[], length: number, bytes: Uint8Array): Flag[] {
  if (bytes.length !== length)
    throw new EmvError('length', `expected ${length} bytes, found ${bytes.length}`);
  return rows
    .filter(([byte, bit]) => ((bytes[byte - 1]! >> (bit - 1)) & 1) === 1)
    .map(([byte, bit, en, hans, hant]) => ({ byte, bit, name: { en, 'zh-Hans': hans, 'zh-Hant': hant } }));
}
