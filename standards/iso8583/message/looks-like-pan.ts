import { maskPansIn } from './secrecy.ts';

/** Nothing but digits in groups. */
const ONLY_DIGITS = /^[\d\s-]+$/;
const PAN = /^\d{13,19}$/;
/** What this house calls a number instead of it: a keyed digest in hexadecimal. */
const REFERENCE = /^(tok|card)-[0-9a-f]+$/;

/**
 * Whether a text that somebody typed is, or has in it, the number of a card or a token: 13 to 19 digits and nothing else, mistyped or
 * not, also in groups; or within other words 13 to 19 digits with their check digit.
 * @example looksLikePan('6222 8212 3456 7897') // true
 */
export function looksLikePan(text: string): boolean {
  const trimmed = text.trim();
  if (REFERENCE.test(trimmed)) return false;
  const digits = trimmed.replace(/[\s-]/g, '');
  return ONLY_DIGITS.test(trimmed) ? PAN.test(digits) : maskPansIn(digits) !== digits;
}
