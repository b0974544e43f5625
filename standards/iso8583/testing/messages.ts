import fc from 'fast-check';
import type { MessageParts } from '../codec/encode.ts';
import { layoutOf, type Slot } from '../codec/layout.ts';
import type { Content } from '../dialect/attribute.ts';
import type { Dialect } from '../dialect/dialect.ts';

const DIGITS = '0123456789';
const LETTERS = `${DIGITS}ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz `;
const PRINTABLE = Array.from({ length: 224 }, (_, i) => String.fromCharCode(i + 32))
  .filter((sign) => sign !== '\x7f')
  .join('');
const ALPHABETS: Readonly<Record<Content, string>> = {
  n: DIGITS,
  'x+n': DIGITS,
  an: LETTERS,
  ans: PRINTABLE,
  z: `${DIGITS}DF`,
  b: '0123456789ABCDEF',
  tlv: '0123456789ABCDEF',
};

const textOf = (alphabet: string, minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });

/** So many characters a field, that twelve fields stay within what a message may have. */
const CHARACTERS_MAX = 800;

/** Any value that the field can hold, but for the very longest. */
function anyValue(slot: Slot): fc.Arbitrary<string> {
  const { content, fixed, maxUnits } = slot;
  const alphabet = slot.form?.test('A') ? ALPHABETS.b : ALPHABETS[content];
  if (content === 'b' || content === 'tlv') {
    const units = fixed || Math.min(maxUnits, CHARACTERS_MAX);
    const bytes = slot.wire === 'hex' ? Math.trunc(units / 2) : units;
    return fc
      .uint8Array({ minLength: fixed === 0 ? 0 : bytes, maxLength: bytes })
      .map((value) => Buffer.from(value).toString('hex').toUpperCase());
  }
  if (content === 'x+n')
    return fc
      .tuple(fc.constantFrom('C', 'D'), textOf(alphabet, fixed - 1, fixed - 1))
      .map(([sign, digits]) => sign + digits);
  return textOf(alphabet, fixed, fixed || Math.min(maxUnits, CHARACTERS_MAX));
}

/** Any message of the dialect, of any of its fields. */
export function messagesOf(dialect: Dialect): fc.Arbitrary<MessageParts> {
  const slots = layoutOf(dialect).slots.filter((slot) => slot !== undefined);
  const fields = fc
    .subarray(slots, { maxLength: 12 })
    .chain((some) =>
      fc.record(
        Object.fromEntries(some.map((slot) => [slot.field, anyValue(slot)] as const)) as Record<
          number,
          fc.Arbitrary<string>
        >,
      ),
    );
  return fc.record({
    mti: fc
      .tuple(fc.integer({ min: 1, max: 9 }), textOf(DIGITS, 2, 2))
      .map((rest) => dialect.version + rest.join('')),
    fields,
    ...preambleOf(dialect),
  });
}

const hexOf = (bytes: number): fc.Arbitrary<string> => textOf('0123456789ABCDEF', bytes * 2, bytes * 2);

function preambleOf({ header }: Dialect): Partial<Record<'tpdu' | 'header', fc.Arbitrary<string>>> {
  if (header === 'none') return {};
  if (header === 'unionpay-pos') return { tpdu: hexOf(5), header: hexOf(6) };
  // The first byte and the total length are written by the codec.
  return { header: hexOf(40).map((rest) => `2E01${'30303030'}${rest}`) };
}

/** Any dialect at all: each way of writing each kind of content. */
export const anyDialect = (base: Dialect): fc.Arbitrary<Dialect> =>
  fc.record({
    name: fc.constant('any'),
    version: fc.constant(base.version),
    elements: fc.constant(base.elements),
    frame: fc.constant(undefined),
    header: fc.constantFrom('none' as const, 'unionpay-pos' as const),
    mti: fc.constantFrom('ascii' as const, 'bcd' as const),
    bitmap: fc.constantFrom('hex' as const, 'binary' as const),
    bitmaps: fc.constantFrom(1 as const, 2 as const, 3 as const),
    digits: fc.constantFrom('ascii' as const, 'bcd' as const),
    tracks: fc.constantFrom('ascii' as const, 'bcd' as const, 'nibbles' as const),
    bytes: fc.constantFrom('hex' as const, 'binary' as const),
    hexLengths: fc.constantFrom('characters' as const, 'bytes' as const),
    lengths: fc.constantFrom('ascii' as const, 'bcd' as const, 'binary' as const),
    oddNibble: fc.record({
      fixed: fc.constantFrom('left' as const, 'right' as const),
      variable: fc.constantFrom('left' as const, 'right' as const),
    }),
  });
