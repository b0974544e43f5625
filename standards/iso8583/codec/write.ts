import { bytesOf, type Slot } from './layout.ts';

/** Writes a value that fits, its length before it, and returns where the next one goes. */
export function writeValue(slot: Slot, message: Buffer, at: number, value: string): number {
  const units = slot.wire === 'bytes' ? value.length / 2 : value.length;
  const from = writeLength(slot, message, at, units);
  switch (slot.wire) {
    case 'text':
      message.write(value, from, 'latin1');
      break;
    case 'hex':
      message.write(value.toUpperCase(), from, 'latin1');
      break;
    case 'bytes':
      message.write(value, from, 'hex');
      break;
    case 'packed':
      message.write(packed(slot, value), from, 'hex');
      break;
    case 'signed':
      message.write(value.charAt(0), from, 'latin1');
      message.write(value.slice(1), from + 1, 'hex');
      break;
  }
  return from + bytesOf(slot, units);
}

/** Digits with their odd nibble; the tracks' separator is D in BCD. */
function packed({ content, nibbleFirst }: Slot, value: string): string {
  const digits = content === 'z' ? value.replaceAll('=', 'D') : value;
  if (digits.length % 2 === 0) return digits;
  return nibbleFirst ? `0${digits}` : `${digits}0`;
}

function writeLength(
  { prefixBytes, prefixDigits, prefixCoding }: Slot,
  message: Buffer,
  at: number,
  units: number,
): number {
  if (prefixDigits === 0) return at;
  if (prefixCoding === 'binary') message.writeUIntBE(units, at, prefixBytes);
  else if (prefixCoding === 'ascii') message.write(String(units).padStart(prefixDigits, '0'), at, 'latin1');
  else message.write(String(units).padStart(prefixBytes * 2, '0'), at, 'hex');
  return at + prefixBytes;
}
