import { attributeOf, type Content } from '../dialect/attribute.ts';
import type { Dialect, LengthCoding } from '../dialect/dialect.ts';
import { ANY, packedClass, packedTrack, TEXT_CLASS } from './characters.ts';

/** How a field stands on the wire: characters; digits two to a byte; a sign and such digits; bytes; bytes as hexadecimal. */
export type Wire = 'text' | 'packed' | 'signed' | 'bytes' | 'hex';

/** One data element of a dialect, worked out once so that reading and writing only follow it. */
export interface Slot {
  readonly field: number;
  readonly content: Content;
  readonly wire: Wire;
  /** Fixed length in units, or 0. A unit is a character, a digit, a byte, or for hexadecimal one of its characters. */
  readonly fixed: number;
  readonly maxUnits: number;
  readonly prefixDigits: 0 | 2 | 3;
  readonly prefixBytes: number;
  readonly prefixCoding: LengthCoding;
  /** Units that one of the length means. */
  readonly unitsACount: 1 | 2;
  /** Whether an odd nibble stands before the digits. */
  readonly nibbleFirst: boolean;
  /** The class that each byte on the wire is of; 0 where any byte will do. */
  readonly wireClass: number;
  /** The class that each character of the value is of. */
  readonly textClass: number;
  /** What the value looks like where its characters do not say it: a track two codes to a byte. */
  readonly form: RegExp | undefined;
}

export interface Layout {
  readonly slots: readonly (Slot | undefined)[];
  /** Whether anything stands in BCD or bytes, so that the hexadecimal form of a message is of use. */
  readonly needsHex: boolean;
}

const made = new WeakMap<Dialect, Layout>();

/** The dialect's fields in the form that codecs follow. */
export function layoutOf(dialect: Dialect): Layout {
  const known = made.get(dialect);
  if (known !== undefined) return known;
  const slots: (Slot | undefined)[] = new Array(dialect.bitmaps * 64 + 1).fill(undefined);
  for (const [number, { attribute }] of Object.entries(dialect.elements)) {
    const field = Number(number);
    if (field < slots.length) slots[field] = slotOf(dialect, field, attribute);
  }
  const needsHex = slots.some((slot) => slot !== undefined && slot.wire !== 'text' && slot.wire !== 'hex');
  const layout = { slots, needsHex };
  made.set(dialect, layout);
  return layout;
}

function slotOf(dialect: Dialect, field: number, attribute: string): Slot {
  const { content, prefixDigits, length } = attributeOf(attribute);
  const wire = wireOf(dialect, content);
  const units = wire === 'hex' ? length * 2 : length;
  const unitsACount = wire === 'hex' && prefixDigits !== 0 && dialect.hexLengths === 'bytes' ? 2 : 1;
  const countable = prefixDigits === 0 ? units : (10 ** prefixDigits - 1) * unitsACount;
  const form = wire === 'packed' && content === 'z' ? packedTrack(dialect.tracks) : undefined;
  return {
    field,
    content,
    wire,
    fixed: prefixDigits === 0 ? units : 0,
    maxUnits: Math.min(units, wire === 'hex' ? countable & ~1 : countable),
    prefixDigits,
    prefixBytes: prefixBytesOf(dialect.lengths, prefixDigits),
    prefixCoding: dialect.lengths,
    unitsACount,
    nibbleFirst: nibbleOf(dialect, field, prefixDigits === 0) === 'left',
    wireClass: wireClassOf(dialect, wire, content),
    textClass: form === undefined ? TEXT_CLASS[content] : ANY,
    form,
  };
}

function wireOf(dialect: Dialect, content: Content): Wire {
  if (content === 'b' || content === 'tlv') return dialect.bytes === 'hex' ? 'hex' : 'bytes';
  if (content === 'z') return dialect.tracks === 'ascii' ? 'text' : 'packed';
  if (dialect.digits === 'ascii') return 'text';
  if (content === 'x+n') return 'signed';
  return content === 'n' ? 'packed' : 'text';
}

function wireClassOf({ tracks }: Dialect, wire: Wire, content: Content): number {
  if (wire === 'bytes') return 0;
  return wire === 'packed' || wire === 'signed' ? packedClass(content, tracks) : TEXT_CLASS[content];
}

const prefixBytesOf = (coding: LengthCoding, digits: 0 | 2 | 3): number => {
  if (digits === 0) return 0;
  if (coding === 'ascii') return digits;
  return digits === 2 ? 1 : 2;
};

const nibbleOf = ({ oddNibble }: Dialect, field: number, isFixed: boolean) =>
  oddNibble.fields?.[field] ?? (isFixed ? oddNibble.fixed : oddNibble.variable);

/** Bytes that so many units take. */
export function bytesOf(slot: Slot, units: number): number {
  if (slot.wire === 'packed') return (units + 1) >> 1;
  if (slot.wire === 'signed') return 1 + (units >> 1);
  return units;
}
