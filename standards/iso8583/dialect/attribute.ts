/** Kinds of content by the letters of ISO 8583 (4.2): n digits, an, ans text, z track codes, x+n signed amount, b bytes, tlv BER-TLV. */
export type Content = 'n' | 'an' | 'ans' | 'z' | 'x+n' | 'b' | 'tlv';

/** A data element's attribute, taken apart. */
export interface Attribute {
  readonly content: Content;
  /** Digits of the length prefix: none for a fixed length, 2 for LLVAR, 3 for LLLVAR. */
  readonly prefixDigits: 0 | 2 | 3;
  /** The fixed length or the largest: characters, digits, for x+n digits with their sign, for b and tlv bytes. */
  readonly length: number;
}

const FORM = /^(x\+n|tlv|n|an|ans|z|b)(\.{2,3})?(\d+)$/;
const BITS_A_BYTE = 8;

/**
 * Reads an attribute as the standard writes it: `n6` six digits, `n..19` LLVAR of at most 19, `ans...999` LLLVAR, `x+n8`
 * a sign and eight digits, `b64` 64 bits, `b...512` and `tlv...255` bytes with their length.
 * @example attributeOf('n..19') // { content: 'n', prefixDigits: 2, length: 19 }
 */
export function attributeOf(text: string): Attribute {
  const [, content, dots = '', digits] = FORM.exec(text) ?? [];
  if (content === undefined) throw new RangeError(`${text} is not an attribute of ISO 8583`);
  const length = Number(digits);
  const prefixDigits = dots.length as 0 | 2 | 3;
  if (content === 'x+n') return { content, prefixDigits, length: length + 1 };
  if (content === 'b' && prefixDigits === 0) return { content, prefixDigits, length: length / BITS_A_BYTE };
  return { content: content as Content, prefixDigits, length };
}
