const TAG_LENGTH = 2;
const LENGTH_DIGITS = 3;

/**
 * Field 48 as the sample network uses it: pieces of a tag of two letters, three digits of length, and the value. `TC` carries
 * a token's cryptogram (28 characters of Base64), `TR` its requestor, `RI` says that a payment follows an agreed one, `PA` that
 * more of a hold will be taken; `NK` brings one end's part of a new key for the line, wrapped by the secret of version `KV`, and `NN`
 * the other's, hexadecimal.
 */
export type PrivateTag = 'TC' | 'TR' | 'RI' | 'PA' | 'NK' | 'KV' | 'NN';

/** @returns undefined where the pieces do not fill the field: the message is then not of this form. */
export function readPrivateData(field48: string | undefined): ReadonlyMap<string, string> | undefined {
  const pieces = new Map<string, string>();
  let at = 0;
  const text = field48 ?? '';
  while (at < text.length) {
    const tag = text.slice(at, at + TAG_LENGTH);
    const digits = text.slice(at + TAG_LENGTH, at + TAG_LENGTH + LENGTH_DIGITS);
    if (!/^[A-Z]{2}$/.test(tag) || !/^\d{3}$/.test(digits) || pieces.has(tag)) return undefined;
    const from = at + TAG_LENGTH + LENGTH_DIGITS;
    at = from + Number(digits);
    if (at > text.length) return undefined;
    pieces.set(tag, text.slice(from, at));
  }
  return pieces;
}

/** undefined: nothing to say, and no field. */
export function privateData(pieces: Partial<Record<PrivateTag, string>>): string | undefined {
  const text = Object.entries(pieces)
    .map(([tag, value]) => `${tag}${String(value.length).padStart(LENGTH_DIGITS, '0')}${value}`)
    .join('');
  return text === '' ? undefined : text;
}
