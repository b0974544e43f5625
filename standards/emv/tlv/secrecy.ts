import type { Tlv } from './tlv.ts';

/**
 * Data objects that are never printed: tracks, card numbers, PIN and cryptogram data, the holder's name, keys
 * (PCI DSS 3.3, sensitive authentication data; 3.4.1, card numbers).
 */
const SECRET = new Set(
  `56 57 58 59 5A 5F20 5F22 86 91 99 9F0B 9F10 9F1F 9F20 9F26 9F4B 9F4C 9F45 9F5B 9F61 9F60 9F62 9F6B
   71 72 93 9F46 9F48 DF31`.split(/\s+/),
);

/** Whether a data object's value is card data. */
export const isSecretTag = (tag: string): boolean => SECRET.has(tag);

/** Data objects as they may be printed: card data by its length only, constructed ones as they are made. */
export function shownTlv(objects: readonly Tlv[]): { tag: string; value: string }[] {
  return objects.flatMap(({ tag, value, children }) =>
    children === undefined
      ? [{ tag, value: isSecretTag(tag) ? `(${value.length} hidden)` : value.toString('hex').toUpperCase() }]
      : [{ tag, value: '' }, ...shownTlv(children)],
  );
}
