import { createHash } from 'node:crypto';
import { desEncrypt } from '../cipher/des.ts';
import { sm4Encrypt } from '../cipher/sm4.ts';
import { EmvError } from '../error.ts';
import { withOddParity } from './parity.ts';

const OPTION_A_DIGITS = 16;

/**
 * A card's master key by option A (EMV Book 2, annex A1.4.1): triple DES of the rightmost 16 digits of number and sequence number,
 * and of their complement.
 * @param issuerKey 16 bytes
 * @param pan 13 to 19 digits
 * @param psn two digits, 00 where the card has none
 */
export function cardKeyA(issuerKey: Uint8Array, pan: string, psn = '00'): Buffer {
  return desKeyFrom(issuerKey, rightmostDigits(pan, psn));
}

/** Option B (annex A1.4.2): like A up to 16 digits; for longer numbers 16 decimal digits of SHA-1 over number and sequence number. */
export function cardKeyB(issuerKey: Uint8Array, pan: string, psn = '00'): Buffer {
  if (pan.length <= OPTION_A_DIGITS) return cardKeyA(issuerKey, pan, psn);
  const digits = checked(pan, psn);
  const even = digits.length % 2 === 0 ? digits : `0${digits}`;
  const hash = createHash('sha1').update(even, 'hex').digest('hex');
  return desKeyFrom(issuerKey, decimalized(hash));
}

/** UnionPay's SM4 cards (JR/T 0025.17): SM4 of the same 16 digits and their complement, in one block. */
export function cardKeySm4(issuerKey: Uint8Array, pan: string, psn = '00'): Buffer {
  const x = Buffer.from(rightmostDigits(pan, psn), 'hex');
  return sm4Encrypt(issuerKey, Buffer.concat([x, complement(x)]));
}

function desKeyFrom(issuerKey: Uint8Array, digits: string): Buffer {
  if (issuerKey.length !== 16) throw new EmvError('key', 'expected an issuer key of 16 bytes');
  const x = Buffer.from(digits, 'hex');
  return withOddParity(desEncrypt(issuerKey, Buffer.concat([x, complement(x)])));
}

const rightmostDigits = (pan: string, psn: string): string =>
  checked(pan, psn).slice(-OPTION_A_DIGITS).padStart(OPTION_A_DIGITS, '0');

function checked(pan: string, psn: string): string {
  if (!/^\d{1,19}$/.test(pan)) throw new EmvError('number', 'expected a number of at most 19 digits');
  if (!/^\d{2}$/.test(psn)) throw new EmvError('number', 'expected a sequence number of two digits');
  return pan + psn;
}

/** The first 16 decimal digits of a hash, and where there are fewer, its letters A to F as 0 to 5. */
function decimalized(hash: string): string {
  const letters = [...hash].filter((digit) => digit >= 'a').map((digit) => String(digit.charCodeAt(0) - 97));
  return [...hash.replace(/[a-f]/g, ''), ...letters].slice(0, OPTION_A_DIGITS).join('');
}

export const complement = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0xff));
