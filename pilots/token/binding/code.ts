import { createHmac, timingSafeEqual } from 'node:crypto';
import { keyOf } from '../keys.ts';

const DIGITS = 6;
const CODES = 10 ** DIGITS;
const key = keyOf('codes');

/**
 * The one-time code of a binding: its id, which is random, under a key of the bank, cut to six digits as HOTP does (RFC 4226, 5.3). It
 * is made when it is sent and once more when it is compared, and kept nowhere.
 */
export function codeOf(binding: string): string {
  const digest = createHmac('sha256', key()).update(binding).digest();
  const offset = digest.at(-1)! & 0x0f;
  const cut = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(cut % CODES).padStart(DIGITS, '0');
}

/** Whether a code is the binding's, in a time that tells nothing of how much of it is right. */
export const isCodeOf = (binding: string, code: string): boolean =>
  code.length === DIGITS && timingSafeEqual(Buffer.from(codeOf(binding)), Buffer.from(code));
