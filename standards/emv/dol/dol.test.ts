import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EmvError } from '../error.ts';
import { fillDol, readDol } from './dol.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describe('data object lists', () => {
  it('ask for tags with their lengths', () => {
    expect(readDol(hex('9F66049F02069F03069F1A0295055F2A029A039C019F3704'))).toEqual([
      { tag: '9F66', length: 4 },
      { tag: '9F02', length: 6 },
      { tag: '9F03', length: 6 },
      { tag: '9F1A', length: 2 },
      { tag: '95', length: 5 },
      { tag: '5F2A', length: 2 },
      { tag: '9A', length: 3 },
      { tag: '9C', length: 1 },
      { tag: '9F37', length: 4 },
    ]);
    expect(() => readDol(hex('9F66'))).toThrow('byte 2: expected a length');
    expect(() => readDol(hex('9FFF'))).toThrow(EmvError);
    expect(() => readDol(hex('8CFF'))).toThrow('at most 252 bytes');
  });

  it.each([
    ['9F02', 6, '0100', '000000000100'],
    ['9F02', 2, '000000000100', '0100'],
    ['9F1E', 4, '3131', '31310000'],
    ['9F37', 2, '01020304', '0102'],
    ['5A', 10, '6224242900000113', '6224242900000113FFFF'],
    ['9F66', 4, '', '00000000'],
    // Numeric by EMV 4.4 Book 3, annex A1.
    ['9F19', 7, '123456789012', '00123456789012'],
    ['9F25', 3, '4242', '004242'],
    ['9F43', 2, '01', '0001'],
    ['5F57', 2, '30', '0030'],
    // Constructed: zeros, whatever there is.
    ['70', 4, '9F360101', '00000000'],
    ['BF0C', 2, '9F4D020B0A', '0000'],
  ])('%s in %i bytes: %s becomes %s', (tag, length, value, filled) => {
    const values = new Map(value === '' ? [] : [[tag, hex(value)]]);
    expect(fillDol([{ tag, length }], values).toString('hex').toUpperCase()).toBe(filled);
  });

  it('give exactly the bytes that were asked for', () => {
    const entry = fc.record({ tag: fc.constantFrom('9F02', '5A', '9F37', '95'), length: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), fc.uint8Array({ maxLength: 70 }), (list, value) => {
        const filled = fillDol(list, new Map(list.map(({ tag }) => [tag, value])));
        expect(filled.length).toBe(list.reduce((sum, { length }) => sum + length, 0));
      }),
    );
  });
});
