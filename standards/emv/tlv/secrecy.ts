import { passesLuhn } from '../number/luhn.ts';
import { isConstructed } from './head.ts';
import { tagName } from './tag-name.ts';
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

/** A number as tags 5A and 57 have it, whole or before what stands behind it in a track; in tracks of text any digits. */
const PACKED_NUMBER = /^([1-9]\d{12,18})(?:[DF]|$)/;
const WRITTEN_NUMBER = /\d{13,19}/;

/** Whether a value may be read: of a tag that nobody knows it may be anything, and a damaged tag may stand before a card's number. */
function mayBeShown({ tag, value }: Tlv): boolean {
  // What a constructed object without objects in it holds nobody knows.
  if (isSecretTag(tag) || tagName(tag) === undefined || isConstructed(tag)) return false;
  const packed = PACKED_NUMBER.exec(value.toString('hex').toUpperCase())?.[1];
  return (packed === undefined || !passesLuhn(packed)) && !WRITTEN_NUMBER.test(value.toString('latin1'));
}

/** The value of an object without objects in it, as it may be printed: card data, and what may be such, by its length only. */
export const shownValue = (object: Tlv): string =>
  mayBeShown(object) ? object.value.toString('hex').toUpperCase() : `(${object.value.length} hidden)`;

/** Data objects as they may be printed: values as `shownValue` has them, constructed ones as they are made. */
export function shownTlv(objects: readonly Tlv[]): { tag: string; value: string }[] {
  return objects.flatMap((object) => {
    const { tag, children } = object;
    if (children !== undefined) return [{ tag, value: '' }, ...shownTlv(children)];
    return [{ tag, value: shownValue(object) }];
  });
}
