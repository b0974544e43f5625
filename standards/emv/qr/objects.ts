import { EmvError } from '../error.ts';

/** Data objects of a merchant's code by their two digits; a template holds such again. */
export interface QrObjects {
  readonly [id: string]: string | QrObjects;
}

const LENGTH_MAX = 99;

/** Reads id, length of two digits and value, one after the other. Lengths count characters, not bytes (EMV QRCPS-M, 3.2 and 4.7). */
export function readObjects(characters: readonly string[]): Map<string, string> {
  const objects = new Map<string, string>();
  for (let at = 0; at < characters.length; ) {
    const id = characters.slice(at, at + 2).join('');
    const length = characters.slice(at + 2, at + 4).join('');
    if (!/^[0-9]{2}$/.test(id) || !/^[0-9]{2}$/.test(length))
      throw new EmvError('qr', 'expected an id and a length of two digits each', at);
    const end = at + 4 + Number(length);
    if (end > characters.length)
      throw new EmvError(
        'truncated',
        `expected ${Number(length)} characters, found ${characters.length - at - 4}`,
        at + 4,
      );
    if (objects.has(id)) throw new EmvError('qr', `expected the object ${id} once`, at);
    objects.set(id, characters.slice(at + 4, end).join(''));
    at = end;
  }
  return objects;
}

/** Writes one object. */
export function writeObject(id: string, value: string): string {
  const length = [...value].length;
  if (!/^[0-9]{2}$/.test(id)) throw new EmvError('qr', 'expected an id of two digits');
  if (length === 0 || length > LENGTH_MAX)
    throw new EmvError(
      'length',
      `expected 1 to ${LENGTH_MAX} characters for the object ${id}, found ${length}`,
    );
  return id + String(length).padStart(2, '0') + value;
}

/** Ids whose value is a template of the standard: accounts of other networks, additional data, language, and what is unreserved. */
export const isTemplate = (id: string): boolean =>
  (id >= '26' && id <= '51') || id === '62' || id === '64' || (id >= '80' && id <= '99');
