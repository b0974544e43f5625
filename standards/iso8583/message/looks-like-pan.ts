import { isInCardGroups, maskPansIn, maskTracksIn } from './pans-in-text.ts';

/** Nothing but digits in groups. */
const ONLY_DIGITS = /^[\d０-９\s\p{Pd}]+$/u;
const PAN = /^[\d０-９]{13,19}$/;
/** What stands for something else and has digits by chance: a keyed digest in hexadecimal, a UUID. */
const REFERENCES = /\b(?:(?=\d*[a-f])[0-9a-f]{24,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/gi;

/**
 * Whether a text that somebody typed is, or has in it, the number of a card or a token: 13 to 19 digits and nothing else, mistyped or
 * not, also in groups; or what `hasPan` finds within other words.
 * @example looksLikePan('6222 8212 3456 7897') // true
 */
export function looksLikePan(text: string): boolean {
  const trimmed = text.trim();
  if (ONLY_DIGITS.test(trimmed) && PAN.test(trimmed.replace(/[\s\p{Pd}]/gu, ''))) return true;
  return isInCardGroups(trimmed) || hasPan(trimmed);
}

/**
 * Whether 13 to 19 digits with their check digit stand in a text, together or in groups, with a track or what is printed on a card behind
 * them or not. References of this house and UUIDs, in which such digits are chance, are none.
 * @example hasPan('order 6222-8212-3456-7897') // true
 */
export function hasPan(text: string): boolean {
  // A track whose separator is D has nothing but digits of hexadecimal.
  if (maskTracksIn(text) !== text) return true;
  const rest = text.replace(REFERENCES, '');
  return maskPansIn(rest) !== rest;
}
