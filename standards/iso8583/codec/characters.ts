import type { Content } from '../dialect/attribute.ts';
import type { TrackCoding } from '../dialect/dialect.ts';

const DIGIT = 1;
const PACKED_DIGITS = 2;
const LETTER_DIGIT_SPACE = 4;
const PRINTABLE = 8;
const TRACK = 16;
const HEX = 32;
export const ANY = 64;
const PACKED_TRACK = 128;
/** Hexadecimal without letters in lower case. */
export const UPPER_HEX = 256;

const FIRST_PRINTABLE = 0x20;
const DELETE = 0x7f;

const isTrackNibble = (nibble: number): boolean => nibble < 10 || nibble === 13 || nibble === 15;

/** For each byte, which kinds of content it may be part of. Above ASCII all is text: merchants' names come in GBK or UTF-8. */
export const CLASSES = Uint16Array.from({ length: 256 }, (_, byte) => {
  const sign = String.fromCharCode(byte);
  const packed = byte >> 4 < 10 && (byte & 15) < 10;
  return (
    ANY |
    (/[0-9]/.test(sign) ? DIGIT : 0) |
    (packed ? PACKED_DIGITS : 0) |
    (isTrackNibble(byte >> 4) && isTrackNibble(byte & 15) ? PACKED_TRACK : 0) |
    (/[A-Za-z0-9 ]/.test(sign) ? LETTER_DIGIT_SPACE : 0) |
    (byte >= FIRST_PRINTABLE && byte !== DELETE ? PRINTABLE : 0) |
    (/[0-9:;<=>?DF]/.test(sign) ? TRACK : 0) |
    (/[0-9A-Fa-f]/.test(sign) ? HEX : 0) |
    (/[0-9A-F]/.test(sign) ? UPPER_HEX : 0)
  );
});

/** Codes as they stand in memory and in ASCII. */
export const TEXT_CLASS: Readonly<Record<Content, number>> = {
  n: DIGIT,
  'x+n': DIGIT,
  an: LETTER_DIGIT_SPACE,
  ans: PRINTABLE,
  z: TRACK,
  b: HEX,
  tlv: HEX,
};

/** Codes of two to a byte; in tracks D parts and F ends (ISO 7813), and where a part of them is encrypted any nibble is met. */
export function packedClass(content: Content, tracks: TrackCoding): number {
  if (content !== 'z') return PACKED_DIGITS;
  return tracks === 'nibbles' ? ANY : PACKED_TRACK;
}

/** Whether a nibble may stand by itself at the odd end: twice in a byte it would be of the class. */
export const isPackedNibble = (kind: number, nibble: number): boolean =>
  (CLASSES[(nibble << 4) | nibble]! & kind) !== 0;

/** What a track of two codes to a byte looks like as a value. */
export const packedTrack = (tracks: TrackCoding): RegExp =>
  tracks === 'nibbles' ? /^[0-9A-F=]*$/ : /^[0-9=DF]*$/;

/** What each kind of content is made of, for an error's sentence. */
export const MADE_OF: Readonly<Record<Content, string>> = {
  n: 'digits',
  'x+n': 'C or D and digits',
  an: 'letters, digits and spaces',
  ans: 'printable characters',
  z: 'track characters',
  b: 'hexadecimal digits',
  tlv: 'hexadecimal digits',
};

export const CREDIT = 0x43;
export const DEBIT = 0x44;

/** Whether each byte from `from` up to `to` is of the class. */
export function areOf(bytes: Uint8Array, from: number, to: number, kind: number): boolean {
  for (let at = from; at < to; at += 1) {
    if ((CLASSES[bytes[at]!]! & kind) === 0) return false;
  }
  return true;
}

/** Whether each character of a text is. */
export function isMadeOf(text: string, kind: number, from = 0): boolean {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0xff || (CLASSES[code]! & kind) === 0) return false;
  }
  return true;
}
