import { bytesOf, type Slot } from './layout.ts';
import { isWritten, type Written } from './written.ts';

/** Writes a value that fits, its length before it, and returns where the next one goes. */
export function writeValue(
  slot: Slot,
  message: Buffer,
  at: number,
  value: string,
  written?: Written,
): number {
  const units = slot.wire === 'bytes' ? value.length / 2 : value.length;
  const from = writeLength(slot, message, at, units);
  switch (slot.wire) {
    case 'text':
      message.write(value, from, 'latin1');
      break;
    case 'hex':
      message.write(inItsCase(slot, value, written), from, 'latin1');
      break;
    case 'bytes':
      message.write(value, from, 'hex');
      break;
    case 'packed':
      message.write(packed(slot, value, written), from, 'hex');
      break;
    case 'signed':
      message.write(value.charAt(0), from, 'latin1');
      message.write(value.slice(1), from + 1, 'hex');
      break;
  }
  return from + bytesOf(slot, units);
}

/** Digits with their odd nibble; the tracks' separator is D in BCD. */
function packed({ field, content, nibbleFirst }: Slot, value: string, written: Written | undefined): string {
  const digits = content === 'z' ? value.replaceAll('=', 'D') : value;
  if (digits.length % 2 === 0) return digits;
  const filler = isWritten(written, 'filledByF', field) ? 'F' : '0';
  return isWritten(written, 'filledAcross', field) === nibbleFirst ? digits + filler : filler + digits;
}

const inItsCase = ({ field }: Slot, value: string, written: Written | undefined): string =>
  isWritten(written, 'lowerCase', field) ? value.toLowerCase() : value.toUpperCase();

function writeLength(
  { prefixBytes, prefixDigits, prefixCoding, unitsACount }: Slot,
  message: Buffer,
  at: number,
  units: number,
): number {
  if (prefixDigits === 0) return at;
  const count = units / unitsACount;
  if (prefixCoding === 'binary') message.writeUIntBE(count, at, prefixBytes);
  else if (prefixCoding === 'ascii') message.write(String(count).padStart(prefixDigits, '0'), at, 'latin1');
  else message.write(String(count).padStart(prefixBytes * 2, '0'), at, 'hex');
  return at + prefixBytes;
}
