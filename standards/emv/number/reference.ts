import { EmvError } from '../error.ts';

/** Who may ask for tokens: a token service provider's code and the requestor's own (EMVCo Tokenisation Framework: 3 + 8 digits). */
export interface TokenRequestor {
  readonly provider: string;
  readonly requestor: string;
}

/** Reads a token requestor id of 11 digits. */
export function readRequestorId(id: string): TokenRequestor {
  if (!/^\d{11}$/.test(id)) throw new EmvError('number', 'expected a token requestor id of 11 digits');
  return { provider: id.slice(0, 3), requestor: id.slice(3) };
}

export const isRequestorId = (id: string): boolean => /^\d{11}$/.test(id);

/**
 * Whether a text has the form of a payment account reference: four characters of the BIN controller and 25 of its own, letters and
 * digits in upper case (EMVCo; tag 9F24). It is the same for a card and all its tokens and cannot pay.
 */
export const isPar = (text: string): boolean => /^[0-9A-Z]{4}[0-9A-Z]{25}$/.test(text);

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const OWN_CHARACTERS = 25;

/**
 * A payment account reference from the controller's id and 25 bytes that no one can guess and that say nothing of the card: random
 * ones, or a keyed hash.
 */
export function parOf(controller: string, secretBytes: Uint8Array): string {
  if (!/^[0-9A-Z]{4}$/.test(controller))
    throw new EmvError('number', 'expected a BIN controller id of 4 characters');
  if (secretBytes.length < OWN_CHARACTERS) throw new EmvError('number', `expected ${OWN_CHARACTERS} bytes`);
  const own = Array.from(secretBytes.subarray(0, OWN_CHARACTERS), (byte) => LETTERS[byte % LETTERS.length]);
  return controller + own.join('');
}
