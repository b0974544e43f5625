import { Iso8583Error } from '../error.ts';
import type { Dialect } from './dialect.ts';
import { ELEMENTS_1987, ELEMENTS_1987_TEXT } from './elements-1987.ts';
import { ELEMENTS_1993, ELEMENTS_1993_TEXT } from './elements-1993.ts';
import { ELEMENTS_UNIONPAY_HOST, ELEMENTS_UNIONPAY_POS } from './elements-unionpay.ts';

/** ASCII throughout, bitmap and bytes in hexadecimal: what people read and what many hosts speak. */
export const ASCII: Dialect = {
  name: 'ascii',
  version: '0',
  elements: ELEMENTS_1987_TEXT,
  frame: undefined,
  header: 'none',
  mti: 'ascii',
  bitmap: 'hex',
  bitmaps: 3,
  digits: 'ascii',
  tracks: 'ascii',
  bytes: 'hex',
  hexLengths: 'characters',
  lengths: 'ascii',
  oddNibble: { fixed: 'left', variable: 'left' },
};

export const ASCII_93: Dialect = {
  ...ASCII,
  name: 'ascii-93',
  version: '1',
  elements: ELEMENTS_1993_TEXT,
  bitmaps: 2,
};

/** Digits and lengths in BCD, bitmap and bytes binary, a length of two bytes before each message. */
export const BINARY: Dialect = {
  ...ASCII,
  name: 'binary',
  elements: ELEMENTS_1987,
  frame: { coding: 'binary', bytes: 2, countsItself: false },
  mti: 'bcd',
  bitmap: 'binary',
  digits: 'bcd',
  tracks: 'bcd',
  bytes: 'binary',
  lengths: 'bcd',
};

export const BINARY_93: Dialect = {
  ...BINARY,
  name: 'binary-93',
  version: '1',
  elements: ELEMENTS_1993,
  bitmaps: 2,
};

/** UnionPay terminals: two bytes of length, TPDU, a header of six, BCD left-justified but the card sequence number; tracks may be encrypted. */
export const UNIONPAY_POS: Dialect = {
  ...BINARY,
  name: 'unionpay-pos',
  elements: ELEMENTS_UNIONPAY_POS,
  header: 'unionpay-pos',
  bitmaps: 1,
  tracks: 'nibbles',
  oddNibble: { fixed: 'right', variable: 'right', fields: { 23: 'left' } },
};

/** UnionPay hosts: four ASCII digits of length, a header of 46 bytes, ASCII fields, binary bitmaps and bytes. */
export const UNIONPAY_HOST: Dialect = {
  ...ASCII,
  name: 'unionpay-host',
  elements: ELEMENTS_UNIONPAY_HOST,
  frame: { coding: 'ascii', bytes: 4, countsItself: false },
  header: 'unionpay-host',
  bitmap: 'binary',
  bitmaps: 2,
  bytes: 'binary',
};

/** The dialects that have a name. */
export const DIALECTS: readonly Dialect[] = [ASCII, ASCII_93, BINARY, BINARY_93, UNIONPAY_POS, UNIONPAY_HOST];

/** The dialect of this name. */
export function dialectNamed(name: string): Dialect {
  const dialect = DIALECTS.find((known) => known.name === name);
  if (dialect !== undefined) return dialect;
  const names = DIALECTS.map((known) => known.name).join(', ');
  throw new Iso8583Error('dialect', `there is no dialect of that name; there are ${names}`);
}
