import type { Dialect } from '../dialect/dialect.ts';

/**
 * What a field must not show. `pan`: first six and last four digits at most; `account`: last four; `card`: track, PIN block,
 * chip data or keys, never any of it; `private`: the networks put verification values, names and keys there, so only its length.
 */
export type Secrecy = 'pan' | 'account' | 'card' | 'private';

const from = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

const of = (secrecy: Secrecy, fields: readonly number[]): [number, Secrecy][] =>
  fields.map((field) => [field, secrecy]);

const BOTH: readonly [number, Secrecy][] = [
  ...of('pan', [2, 34]),
  ...of('card', [35, 36, 45, 52, 55, 96]),
  ...of('account', [102, 103]),
  ...of('private', [44, 46, 47, 48, 60, 61, 62, 63, 104, ...from(111, 127), ...from(129, 192)]),
];

const SECRECY: Readonly<Record<Dialect['version'], ReadonlyMap<number, Secrecy>>> = {
  '0': new Map([...BOTH, ...of('private', [56, 57, 58, 59, ...from(105, 110)])]),
  '1': new Map([...BOTH, ...of('card', [53]), ...of('private', [59, 72, 95])]),
};

/** What a field of this dialect keeps to itself; undefined where anybody may read it. */
export const secrecyOf = ({ version }: Dialect, field: number): Secrecy | undefined =>
  SECRECY[version].get(field);

/** Digits of a card's number at least. */
export const PAN_DIGITS_MIN = 13;
const LAST = 4;
const FIRST = 6;

/** A value as it may be printed. */
export function redacted(secrecy: Secrecy | undefined, value: string): string {
  if (secrecy === undefined) return value;
  if (secrecy === 'pan') return maskPan(value);
  if (secrecy === 'account')
    return `****${value.trimEnd().length > 2 * LAST ? value.trimEnd().slice(-LAST) : ''}`;
  return `(${value.length} hidden)`;
}

/**
 * A card number or token as it may be shown: the first six and the last four digits (PCI DSS 3.4.1), and nothing of one that
 * is too short to be a card's.
 * @example maskPan('6222821234567894') // '622282******7894'
 */
export function maskPan(pan: string): string {
  if (pan.length < PAN_DIGITS_MIN) return '*'.repeat(pan.length);
  return `${pan.slice(0, FIRST)}${'*'.repeat(pan.length - FIRST - LAST)}${pan.slice(-LAST)}`;
}

/** Digits of a card's number at most (ISO/IEC 7812-1). */
export const PAN_DIGITS_MAX = 19;
/** Milliseconds since 1970, or a date with its time: clients number with them, and no card has such a number. */
const MOMENT = /^(?:1\d{12}|20\d{12})$/;

/** Whether digits are as many as a card's number has, and end in its check digit. */
export const isPan = (digits: string): boolean =>
  digits.length >= PAN_DIGITS_MIN &&
  digits.length <= PAN_DIGITS_MAX &&
  !MOMENT.test(digits) &&
  hasCheckDigit(digits);

/** Luhn's formula (ISO/IEC 7812-1, annex B). */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 0x30;
    const weighed = at % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}
