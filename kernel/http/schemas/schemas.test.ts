import { isDate } from '@sandglass/time';
import fc from 'fast-check';
import Type from 'typebox';
import { Compile } from 'typebox/compile';
import { describe, expect, test } from 'vitest';
import { AmountString } from './amount.ts';
import { DateString } from './date.ts';
import { IdString } from './id.ts';
import { cursorOf, keyOfCursor, PAGE_ROWS_MAX, Page } from './page.ts';

const yuan = Compile(AmountString());

describe('an amount at the door', () => {
  test.each(['1', '1200', '1200.5', '1200.00', '0.01', '999999999999999.99'])('may be %s', (amount) => {
    expect(yuan.Check(amount)).toBe(true);
  });

  test.each([
    ['three decimals', '1200.005'],
    ['a minus', '-1'],
    ['a plus', '+1'],
    ['nothing', '0'],
    ['nothing with decimals', '0.00'],
    ['10^15, one too many', '1000000000000000'],
    ['10^18', '1000000000000000000'],
    ['an exponent', '1e3'],
    ['a leading zero', '01'],
    ['no whole part', '.5'],
    ['no decimals after the point', '5.'],
    ['thousands separated', '1,200.00'],
    ['a space', ' 1'],
    ['a line end', '1\n'],
    ['other digits', '１２'],
    ['no text at all', ''],
    ['a number', 1200],
    ['no value', null],
  ])('has not %s', (_what, amount) => {
    expect(yuan.Check(amount)).toBe(false);
  });

  test('has as many decimals as its currency, and never more than 10^17 − 1 minor units', () => {
    const yen = Compile(AmountString({ currency: 'JPY' }));
    const dinar = Compile(AmountString({ currency: 'KWD' }));
    expect([yen.Check('99999999999999999'), yen.Check('100000000000000000'), yen.Check('1.0')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([dinar.Check('1.234'), dinar.Check('1.2345'), dinar.Check('99999999999999.999')]).toEqual([
      true,
      false,
      true,
    ]);
    expect(dinar.Check('100000000000000')).toBe(false);
  });

  test('may be nothing only where its door says so', () => {
    const zero = Compile(AmountString({ zero: true }));
    expect([zero.Check('0'), zero.Check('0.00'), zero.Check('-0')]).toEqual([true, true, false]);
  });

  test('is any number of minor units above nothing, however they are written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 17n - 1n }), (minor) => {
        const digits = minor.toString().padStart(3, '0');
        expect(yuan.Check(`${digits.slice(0, -2)}.${digits.slice(-2)}`)).toBe(true);
      }),
    );
  });
});

describe('a date at the door', () => {
  const date = Compile(DateString());

  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2024-13-01', false],
    ['2024-04-31', false],
    ['2024-1-1', false],
    ['1899-12-31', false],
    ['2024-01-01T00:00:00Z', false],
  ])('%s exists: %s', (text, exists) => {
    expect(date.Check(text)).toBe(exists);
  });

  test('exists exactly where the house’s calendar says so', () => {
    const part = (max: number, width: number) =>
      fc.integer({ min: 0, max }).map((number) => String(number).padStart(width, '0'));
    fc.assert(
      fc.property(part(9999, 4), part(14, 2), part(33, 2), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        expect(date.Check(text)).toBe(isDate(text));
      }),
    );
  });
});

test('an id has no path, no space and an end', () => {
  const id = Compile(IdString());
  for (const good of ['a', 'loan-1', '2020-01', 'urn:x.y_z', 'x'.repeat(64)])
    expect(id.Check(good)).toBe(true);
  for (const bad of ['', '../x', 'a/b', 'a b', '-a', 'x'.repeat(65), 'ä', 'a\n'])
    expect(id.Check(bad)).toBe(false);
});

describe('a page of a list', () => {
  test('has a limit', () => {
    const query = Compile(Type.Object(Page, { additionalProperties: false }));
    expect(query.Check({})).toBe(true);
    expect(query.Check({ limit: PAGE_ROWS_MAX, cursor: 'abc' })).toBe(true);
    expect(query.Check({ limit: PAGE_ROWS_MAX + 1 })).toBe(false);
    expect(query.Check({ limit: 0 })).toBe(false);
  });

  test('goes on where the one before ended, whatever its last row’s key', () => {
    const part = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', ''));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (key) => {
        const cursor = cursorOf(key);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(keyOfCursor(cursor, key.length)).toEqual(key);
      }),
    );
    expect(keyOfCursor(undefined, 2)).toBeUndefined();
  });

  test.each([
    '',
    'x',
    '!!!',
    cursorOf(['a']),
    cursorOf(['a', 'b', 'c']),
    cursorOf(['a', 'b\0']),
    Buffer.from('[1,2]').toString('base64url'),
  ])('refuses the cursor %j, which no list with two keys gave', (cursor) => {
    expect(() => keyOfCursor(cursor, 2)).toThrow(expect.objectContaining({ code: 'cursor-invalid' }));
  });
});
