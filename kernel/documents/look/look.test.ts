import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../index.ts';
import { jpeg, pdf, png } from '../testing/files.ts';
import { trueType, typeOf } from './look.ts';

const whole = { 'application/pdf': pdf(), 'image/png': png(), 'image/jpeg': jpeg() } as const;
const types = Object.keys(whole) as (keyof typeof whole)[];

const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'taken';
};

describe('a document', () => {
  test.each(types)('that is %s, says so and ends so is taken', (type) => {
    expect(trueType(whole[type], type)).toBe(type);
    const ending = { 'application/pdf': 'PDF', 'image/png': 'png', 'image/jpeg': 'jpeg' }[type];
    expect(trueType(whole[type], type, `身份证.tar.${ending}`)).toBe(type);
  });

  test.each(types.flatMap((is) => types.filter((says) => says !== is).map((says) => ({ is, says }))))(
    'that is $is and says $says lies about its type',
    ({ is, says }) => {
      expect(refusal(() => trueType(whole[is], says))).toBe('document-not-as-declared');
    },
  );

  test.each(['run.exe', 'a.pdf.html', 'pdf', 'a.'])('whose name %s says another type lies too', (name) => {
    const code = refusal(() => trueType(pdf(), 'application/pdf', name));
    expect(code).toBe(name === 'pdf' ? 'taken' : 'document-name-lies');
  });

  test.each([
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a program', Buffer.from('MZ\x90\0')],
    ['a page that hides a PDF', Buffer.concat([Buffer.from('<html>'), pdf()])],
    ['an archive', Buffer.from('504b0304', 'hex')],
  ])('that is %s is nothing that is taken', (_what, bytes) => {
    expect(typeOf(bytes)).toBeUndefined();
    expect(refusal(() => trueType(bytes, 'application/pdf'))).toBe('document-not-as-declared');
  });

  test('that is empty is told so', () => {
    expect(refusal(() => trueType(Buffer.alloc(0), 'application/pdf'))).toBe('document-empty');
  });

  test.each(types)('that is %s and was cut off is damaged, wherever the cut', (type) => {
    const bytes = whole[type];
    // The last byte of a PDF is a line's end, which it may lack.
    const most = type === 'application/pdf' ? bytes.length - 2 : bytes.length - 1;
    fc.assert(
      fc.property(fc.integer({ min: 9, max: most }), (length) => {
        expect(refusal(() => trueType(bytes.subarray(0, length), type))).toBe('document-damaged');
      }),
    );
  });

  test('that is a PNG with a byte changed, with something behind its end, or as large as a bomb is damaged', () => {
    const changed = png();
    changed[changed.length - 20]! ^= 1;
    for (const bytes of [changed, Buffer.concat([png(), pdf()]), png(50_000, 50_000)])
      expect(refusal(() => trueType(bytes, 'image/png'))).toBe('document-damaged');
  });

  test('of any bytes at all is taken or refused in words, never a crash', () => {
    const heads = fc.constantFrom(...types.map((type) => whole[type].subarray(0, 24)));
    fc.assert(
      fc.property(heads, fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...types), (head, rest, type) => {
        const code = refusal(() => trueType(Buffer.concat([head, rest]), type));
        expect(['taken', 'document-damaged', 'document-not-as-declared']).toContain(code);
      }),
    );
  });
});
