import type { Dialect } from '../dialect/dialect.ts';
import { Iso8583Error } from '../error.ts';
import { Iso8583Message } from '../message/message.ts';
import { isPan, PAN_DIGITS_MAX, PAN_DIGITS_MIN } from '../message/secrecy.ts';
import { BITMAP_BITS, bitmapBytes, bitmapCount, endsEmpty, readBitmaps } from './bitmap.ts';
import { areOf, MADE_OF, UPPER_HEX } from './characters.ts';
import { preambleBytes, readPreamble } from './header.ts';
import { bytesOf, layoutOf, type Slot } from './layout.ts';
import { readMti } from './mti.ts';
import { FILLER_F, isFilledFirst, readValue, type Source } from './read.ts';
import { type Choice, type Written, withChoice } from './written.ts';

/** Bytes of a message at most, headers included: what four decimal digits of length can say. */
export const MESSAGE_BYTES_MAX = 9_999;

/**
 * Reads one message, without the length that a link puts before it (`FrameReader` takes that off). What the dialect does not
 * define, what is too short, and what is left over is refused with its field and position.
 * @throws Iso8583Error, and nothing else whatever the bytes are.
 */
export function decode(dialect: Dialect, bytes: Uint8Array): Iso8583Message {
  const begun = begin(dialect, bytes);
  readFields(dialect, begun);
  return messageOf(dialect, begun);
}

/**
 * What can be read of a message that `decode` refuses: the fields before the first whose end is not known, without those whose content
 * is wrong or longer than they may be. For an answer that says so, and for nothing else. undefined: not even its type and bitmap.
 */
export function decodeInPart(dialect: Dialect, bytes: Uint8Array): Iso8583Message | undefined {
  let begun: Begun | undefined;
  try {
    begun = begin(dialect, bytes);
    readFields(dialect, begun, { passesOver: true });
  } catch (error) {
    if (!(error instanceof Iso8583Error)) throw error;
  }
  return begun && messageOf(dialect, begun);
}

/**
 * Readings of a message that `decode` refuses, in each of which one field of fixed length has a character too many and is left out: all others
 * are as their sender wrote them, if it is that field. A digit too many in one field moves all behind it, and every reading that ends
 * where the message ends may be the right one. For an answer that says so, and for nothing else.
 */
export function decodeShifted(dialect: Dialect, bytes: Uint8Array): readonly Iso8583Message[] {
  const readings: Iso8583Message[] = [];
  for (const slot of layoutOf(dialect).slots) {
    if (slot === undefined || slot.fixed === 0 || bytesOf(slot, slot.fixed + 1) === bytesOf(slot, slot.fixed))
      continue;
    try {
      const begun = begin(dialect, bytes);
      if (!saysField(begun, slot.field)) continue;
      readFields(dialect, begun, { longer: slot.field });
      readings.push(messageOf(dialect, begun));
    } catch (error) {
      if (!(error instanceof Iso8583Error)) throw error;
    }
  }
  return readings;
}

/** Primary account number, and where the first bitmap says that it is there. */
const NUMBER = 2;
const NUMBER_BIT = 0x40000000;

type Begun = ReturnType<typeof begin>;

const messageOf = (dialect: Dialect, begun: Begun): Iso8583Message =>
  new Iso8583Message(dialect, begun.mti, begun.values, begun.preamble, begun);

/** All before the first field. */
function begin(dialect: Dialect, bytes: Uint8Array) {
  const message = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (message.length > MESSAGE_BYTES_MAX)
    throw new Iso8583Error('length', `expected at most ${MESSAGE_BYTES_MAX} bytes, found ${message.length}`);
  const preamble = readPreamble(dialect, message);
  const start = preambleBytes(dialect);
  const mti = readMti(dialect, message, start);
  const bitmapAt = start + (dialect.mti === 'ascii' ? 4 : 2);
  const words = readBitmaps(dialect, message, bitmapAt);
  const most = words[0]! >>> 31 === 0 ? BITMAP_BITS + 1 : layoutOf(dialect).slots.length;
  const values: (string | undefined)[] = new Array(most);
  return {
    mti,
    preamble,
    values,
    message,
    bitmapAt,
    words,
    doubtful: undefined as ReadonlySet<number> | undefined,
    written: undefined as Written | undefined,
  };
}

/** Whether its bitmaps say that a message has a field. */
const saysField = ({ words }: Begun, field: number): boolean =>
  ((words[(field - 1) >> 5] ?? 0) & (0x80000000 >>> ((field - 1) & 31))) !== 0;

interface Reading {
  /** Leaves out what is wrong where it has an end, and goes on. */
  readonly passesOver?: boolean;
  /** Of a fixed length, and read with one unit more; its value is left out. */
  readonly longer?: number;
}

function readFields(dialect: Dialect, begun: Begun, { passesOver = false, longer }: Reading = {}): void {
  const { message, bitmapAt, words, values } = begun;
  const { slots, needsHex } = layoutOf(dialect);
  // One string of the whole message, of which fields are slices: a call into the engine for each would take three times as long.
  const text = message.toString('latin1', 0, message.length);
  const hex = needsHex ? message.toString('hex', 0, message.length).toUpperCase() : '';
  let at = bitmapAt + bitmapCount(dialect, words) * bitmapBytes(dialect);
  if (dialect.bitmap === 'hex') noteCase(begun, 1, bitmapAt, at);
  if (endsEmpty(dialect, words)) begun.written = { ...begun.written, bitmaps: bitmapCount(dialect, words) };
  const hasNumber = (words[0]! & NUMBER_BIT) !== 0;
  // Up to where digits of the card's number may stand under other fields.
  let numberEnd = hasNumber ? at : endOfHidden(slots[NUMBER]!, at, message, text, hex);
  for (let n = 0; n < words.length; n += 1) {
    let word = words[n]!;
    while (word !== 0) {
      const bit = Math.clz32(word);
      word = (word & ~(0x80000000 >>> bit)) >>> 0;
      const field = n * 32 + bit + 1;
      if (saysBitmap(dialect, field)) continue;
      const slot = slots[field];
      if (slot === undefined)
        throw new Iso8583Error('undefined-field', `the dialect ${dialect.name} has no such field`, {
          field,
          offset: at,
        });
      if (at < numberEnd) begun.doubtful = new Set(begun.doubtful).add(field);
      const units =
        slot.fixed === 0 ? readLength(slot, message, at) : slot.fixed + (field === longer ? 1 : 0);
      if (!passesOver && slot.fixed === 0) requireUnits(slot, units, at);
      const from = at + slot.prefixBytes;
      at = from + bytesOf(slot, units);
      if (at > message.length)
        throw new Iso8583Error('truncated', `expected ${at - from} bytes, found ${message.length - from}`, {
          field,
          offset: from,
        });
      if (field === longer) continue;
      if (passesOver) values[field] = valueOrNone(slot, message, text, hex, from, at, units);
      else values[field] = readValue(slot, message, text, hex, from, at, units);
      if (slot.wire === 'packed' && units % 2 !== 0) noteFiller(begun, slot, from, at);
      else if (slot.wire === 'hex') noteCase(begun, field, from, at);
      // Of a number that is none the length may be damaged.
      if (field === NUMBER && !isPan(values[field] ?? '')) numberEnd = from + bytesOf(slot, PAN_DIGITS_MAX);
    }
  }
  if (at !== message.length)
    throw new Iso8583Error(
      'trailing',
      `expected the end of the message, found ${message.length - at} bytes more`,
      {
        offset: at,
      },
    );
}

/** A byte that was lost or came between before the fields moves all of them. */
const MOVED_BY = [0, -1, 1];

/**
 * The card's number is the first of all fields. Where a message has none and one stands in its place all the same, its bitmap may be
 * damaged: up to which byte that goes, else `at`.
 */
function endOfHidden(slot: Slot, at: number, ...of: Source): number {
  for (const moved of MOVED_BY) {
    const end = endOfNumberAt(slot, at + moved, ...of);
    if (end !== undefined) return end;
  }
  return at;
}

/** Where a number with its length before it and its check digit ends; undefined: there is none. */
function endOfNumberAt(slot: Slot, at: number, ...[message, text, hex]: Source): number | undefined {
  const units = lengthAt(slot, message, at);
  if (!(units >= PAN_DIGITS_MIN && units <= PAN_DIGITS_MAX)) return undefined;
  const from = at + slot.prefixBytes;
  const end = from + bytesOf(slot, units);
  if (end > message.length) return undefined;
  try {
    return isPan(readValue(slot, message, text, hex, from, end, units)) ? end : undefined;
  } catch (error) {
    if (error instanceof Iso8583Error) return undefined;
    throw error;
  }
}

function valueOrNone(...of: Parameters<typeof readValue>): string | undefined {
  const [slot, , , , from, , units] = of;
  try {
    requireUnits(slot, units, from - slot.prefixBytes);
    return readValue(...of);
  } catch (error) {
    if (error instanceof Iso8583Error) return undefined;
    throw error;
  }
}

const saysBitmap = ({ bitmaps }: Dialect, field: number): boolean =>
  field === 1 || (field === 65 && bitmaps === 3);

function readLength(slot: Slot, message: Buffer, at: number): number {
  const { field, prefixBytes, prefixCoding, unitsACount } = slot;
  if (at + prefixBytes > message.length)
    throw new Iso8583Error('truncated', `expected ${prefixBytes} bytes of length`, { field, offset: at });
  const length = lengthAt(slot, message, at);
  if (Number.isNaN(length))
    throw new Iso8583Error('length', `expected ${prefixBytes} bytes of length in ${prefixCoding}`, {
      field,
      offset: at,
    });
  return length * unitsACount;
}

/** What a length says, or NaN. */
function lengthAt({ prefixBytes, prefixCoding }: Slot, message: Buffer, at: number): number {
  let length = 0;
  for (let n = at; n < at + prefixBytes; n += 1) {
    const byte = message[n]!;
    if (prefixCoding === 'binary') length = length * 256 + byte;
    else if (prefixCoding === 'ascii') length = length * 10 + digit(byte - 0x30);
    else length = length * 100 + digit(byte >> 4) * 10 + digit(byte & 15);
  }
  return length;
}

/** What a length says may be more than the field has, and its end is known all the same. */
function requireUnits({ field, wire, maxUnits, content }: Slot, units: number, offset: number): void {
  const what = MADE_OF[content];
  if (units > maxUnits)
    throw new Iso8583Error('length', `expected at most ${maxUnits} ${what}, found ${units}`, {
      field,
      offset,
    });
  if (wire === 'hex' && units % 2 !== 0)
    throw new Iso8583Error('length', `expected an even number of ${what}`, { field, offset });
}

const digit = (value: number): number => (value >= 0 && value <= 9 ? value : Number.NaN);

/** Keeps how an odd number of digits was filled up, where that is not by 0 and as the dialect has it. */
function noteFiller(begun: Begun, slot: Slot, from: number, to: number): void {
  const { message, values } = begun;
  if (values[slot.field] === undefined) return;
  const fillerFirst = isFilledFirst(slot, message, from, to);
  if (fillerFirst !== slot.nibbleFirst) note(begun, 'filledAcross', slot.field);
  if ((fillerFirst ? message[from]! >> 4 : message[to - 1]! & 15) === FILLER_F)
    note(begun, 'filledByF', slot.field);
}

function note(begun: Begun, choice: Choice, field: number): void {
  begun.written = withChoice(begun.written, choice, field);
}

/** Keeps that hexadecimal stood in lower case, all of it. */
function noteCase(begun: Begun, field: number, from: number, to: number): void {
  const { message } = begun;
  if (areOf(message, from, to, UPPER_HEX)) return;
  if (!/[A-F]/.test(message.toString('latin1', from, to))) note(begun, 'lowerCase', field);
}
