import { Iso8583Error } from '../error.ts';
import { areOf, CREDIT, DEBIT, isPackedNibble, MADE_OF, UPPER_HEX } from './characters.ts';
import type { Slot } from './layout.ts';

/** A message's bytes, as text and as hexadecimal. */
export type Source = readonly [message: Buffer, text: string, hex: string];

/** Reads the value that stands from `from` up to `to`, so many units. */
export function readValue(
  slot: Slot,
  message: Buffer,
  text: string,
  hex: string,
  from: number,
  to: number,
  units: number,
): string {
  switch (slot.wire) {
    case 'text':
      if (!areOf(message, slot.content === 'x+n' ? signAt(slot, message, from) : from, to, slot.wireClass))
        throw wrongCharacters(slot, from);
      return text.slice(from, to);
    case 'hex':
      if (areOf(message, from, to, UPPER_HEX)) return text.slice(from, to);
      if (!areOf(message, from, to, slot.wireClass)) throw wrongCharacters(slot, from);
      return text.slice(from, to).toUpperCase();
    case 'bytes':
      return hex.slice(from * 2, to * 2);
    case 'packed':
      return readPacked(slot, message, hex, from, to, units);
    case 'signed': {
      const digits = signAt(slot, message, from);
      if (!areOf(message, digits, to, slot.wireClass)) throw wrongCharacters(slot, from);
      return text.charAt(from) + hex.slice(digits * 2, to * 2);
    }
  }
}

function signAt(slot: Slot, message: Buffer, from: number): number {
  const sign = message[from];
  if (sign !== CREDIT && sign !== DEBIT) throw wrongCharacters(slot, from);
  return from + 1;
}

function readPacked(
  slot: Slot,
  message: Buffer,
  hex: string,
  from: number,
  to: number,
  units: number,
): string {
  if (units % 2 === 0) {
    if (!areOf(message, from, to, slot.wireClass)) throw wrongCharacters(slot, from);
    return hex.slice(from * 2, to * 2);
  }
  const fillerFirst = isFilledFirst(slot, message, from, to);
  const single = fillerFirst ? message[from]! & 15 : message[to - 1]! >> 4;
  const whole = fillerFirst
    ? areOf(message, from + 1, to, slot.wireClass)
    : areOf(message, from, to - 1, slot.wireClass);
  if (!whole || !isPackedNibble(slot.wireClass, single)) throw wrongCharacters(slot, from);
  return fillerFirst ? hex.slice(from * 2 + 1, to * 2) : hex.slice(from * 2, to * 2 - 1);
}

/**
 * Whether an odd number of digits is filled up before them, where their bytes stand. That is as the dialect has it, but for a variable
 * length also on the other side where only that can be meant: nothing that fills stands where it should, or F, which is no digit, where
 * it should not.
 */
export function isFilledFirst(slot: Slot, message: Buffer, from: number, to: number): boolean {
  const { nibbleFirst, fixed, content } = slot;
  const first = message[from]! >> 4;
  const last = message[to - 1]! & 15;
  const due = nibbleFirst ? first : last;
  const other = nibbleFirst ? last : first;
  if (due === 0 && other !== FILLER_F) return nibbleFirst;
  if (fixed === 0 && content === 'n' && due === 0) return !nibbleFirst;
  if (isFiller(due)) return nibbleFirst;
  if (fixed === 0 && isFiller(other)) return !nibbleFirst;
  throw new Iso8583Error('padding', 'expected the odd nibble to be 0 or F', {
    field: slot.field,
    offset: nibbleFirst ? from : to - 1,
  });
}

/** What fills up beside 0. */
export const FILLER_F = 15;
const isFiller = (nibble: number): boolean => nibble === 0 || nibble === FILLER_F;

const wrongCharacters = ({ field, content }: Slot, offset: number): Iso8583Error =>
  new Iso8583Error('characters', `expected ${MADE_OF[content]}`, { field, offset });
