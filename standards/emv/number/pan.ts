import { EmvError } from '../error.ts';
import { passesLuhn } from './luhn.ts';

/** Whether a text has the form of a card number or payment token: 13 to 19 digits with their check digit (ISO/IEC 7812-1). */
export const isPan = (text: string): boolean => /^\d{13,19}$/.test(text) && passesLuhn(text);

/** A range of numbers by its first and last, both of the same length: an issuer's cards, or a token service's tokens. */
export interface NumberRange {
  readonly first: string;
  readonly last: string;
}

/** Whether a number is in a range: of its length, and between its ends. */
export const isInRange = (number: string, { first, last }: NumberRange): boolean =>
  number.length === first.length && number >= first && number <= last;

/** Whether two ranges have a number in common. */
export const overlap = (one: NumberRange, other: NumberRange): boolean =>
  one.first.length === other.first.length && one.first <= other.last && other.first <= one.last;

/**
 * Refuses token ranges that a card number could be mistaken for (EMVCo Payment Tokenisation Framework: a token comes from a token
 * BIN range of its own).
 */
export function assertApart(tokens: readonly NumberRange[], cards: readonly NumberRange[]): void {
  for (const { first, last } of [...tokens, ...cards]) {
    if (!/^\d{13,19}$/.test(first) || last.length !== first.length || !/^\d+$/.test(last) || last < first)
      throw new EmvError(
        'number',
        'expected a range of 13 to 19 digits, its first number not above its last',
      );
  }
  if (tokens.some((token) => cards.some((card) => overlap(token, card))))
    throw new EmvError('number', 'expected token ranges that no card range touches');
}
