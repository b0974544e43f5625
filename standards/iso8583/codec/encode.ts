import type { Dialect } from '../dialect/dialect.ts';
import { Iso8583Error } from '../error.ts';
import { type FieldValues, Iso8583Message } from '../message/message.ts';
import { bitmapBytes, bitmapsFor, writeBitmaps } from './bitmap.ts';
import { isMadeOf, MADE_OF } from './characters.ts';
import { MESSAGE_BYTES_MAX } from './decode.ts';
import { type Preamble, preambleBytes, writePreamble } from './header.ts';
import { bytesOf, layoutOf, type Slot } from './layout.ts';
import { checkMti } from './mti.ts';
import { writeValue } from './write.ts';
import type { Written } from './written.ts';

/** A message to be written: values by field number; digits and text as they are, bytes in hexadecimal. */
export interface MessageParts extends Preamble {
  readonly mti: string;
  readonly fields: FieldValues;
  /** How it is written where the dialect leaves a choice; what was read brings it along. */
  readonly written?: Written | undefined;
}

/**
 * Writes one message, without the length that a link puts before it (`frame` does that). Nothing is padded or cut: a value
 * that does not fit is refused with its field.
 * @throws Iso8583Error
 */
export function encode(dialect: Dialect, given: MessageParts | Iso8583Message): Buffer {
  const parts = given instanceof Iso8583Message ? given.reveal() : given;
  checkMti(dialect, parts.mti);
  const { slots } = layoutOf(dialect);
  const fields = numbersOf(parts.fields);
  const start = preambleBytes(dialect);
  const bitmapAt = start + (dialect.mti === 'ascii' ? 4 : 2);
  let size = bitmapAt + bitmapsFor(dialect, fields, parts.written) * bitmapBytes(dialect);
  for (const field of fields) size += wireBytes(slotFor(dialect, slots, field), parts.fields[field]!);
  if (size > MESSAGE_BYTES_MAX)
    throw new Iso8583Error('length', `expected at most ${MESSAGE_BYTES_MAX} bytes, these would be ${size}`);
  const message = Buffer.alloc(size);
  writePreamble(dialect, message, parts);
  message.write(parts.mti, start, dialect.mti === 'ascii' ? 'latin1' : 'hex');
  let at = writeBitmaps(dialect, message, bitmapAt, fields, parts.written);
  for (const field of fields)
    at = writeValue(slots[field]!, message, at, parts.fields[field]!, parts.written);
  return message;
}

/** Field numbers, ascending: what an object does by itself with keys that are numbers. */
function numbersOf(fields: FieldValues): number[] {
  const numbers: number[] = [];
  for (const key of Object.keys(fields)) {
    const field = Number(key);
    if (fields[field] !== undefined) numbers.push(field);
  }
  return numbers;
}

function slotFor(dialect: Dialect, slots: readonly (Slot | undefined)[], field: number): Slot {
  const slot = slots[field];
  if (slot === undefined)
    throw new Iso8583Error('undefined-field', `the dialect ${dialect.name} has no such field`, { field });
  return slot;
}

/** Bytes of the field with its length; refuses a value that the field cannot hold. */
function wireBytes(slot: Slot, value: unknown): number {
  const { field, content, fixed, maxUnits, prefixBytes, wire } = slot;
  if (typeof value !== 'string') throw new Iso8583Error('characters', 'expected a text', { field });
  const units = wire === 'bytes' ? value.length / 2 : value.length;
  if (fixed !== 0 && units !== fixed)
    throw new Iso8583Error('length', `expected ${fixed} ${unitOf(slot)}, found ${units}`, { field });
  if (units > maxUnits)
    throw new Iso8583Error('length', `expected at most ${maxUnits} ${unitOf(slot)}, found ${units}`, {
      field,
    });
  if ((content === 'b' || content === 'tlv') && value.length % 2 !== 0)
    throw new Iso8583Error('length', `expected an even number of ${MADE_OF[content]}`, { field });
  const signed = content === 'x+n';
  if (signed && !/^[CD]/.test(value)) throw wrongCharacters(slot);
  if (!isMadeOf(value, slot.textClass, signed ? 1 : 0)) throw wrongCharacters(slot);
  if (slot.form !== undefined && !slot.form.test(value)) throw wrongCharacters(slot);
  return prefixBytes + bytesOf(slot, units);
}

const unitOf = ({ wire, content }: Slot): string => (wire === 'bytes' ? 'bytes' : MADE_OF[content]);

const wrongCharacters = ({ field, content }: Slot): Iso8583Error =>
  new Iso8583Error('characters', `expected ${MADE_OF[content]}`, { field });
