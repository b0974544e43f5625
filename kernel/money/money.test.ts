import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  allocate,
  type Currency,
  compare,
  currencies,
  divide,
  formatDecimal,
  formatMoney,
  MINOR_MAX,
  money,
  multiply,
  parseMoney,
  subtract,
} from './index.ts';

const minor = fc.bigInt({ min: -MINOR_MAX, max: MINOR_MAX });
const currency = fc.constantFrom(...(Object.keys(currencies) as Currency[]));

describe('amounts at the door', () => {
  it.each([
    ['12.30', 'CNY', 1230n],
    ['12', 'CNY', 1200n],
    ['-0.5', 'CNY', -50n],
    ['12', 'JPY', 12n],
    ['1.234', 'KWD', 1234n],
    ['999999999999999.99', 'CNY', MINOR_MAX],
  ] as const)('%s %s is read exactly', (text, code, expected) => {
    expect(parseMoney(text, code).minor).toBe(expected);
  });

  it.each([
    ['12.345', 'CNY', 'too-many-decimals'],
    ['12.5', 'JPY', 'too-many-decimals'],
    ['1000000000000000000', 'CNY', 'too-large'],
    ['1e3', 'CNY', 'not-an-amount'],
    ['+5', 'CNY', 'not-an-amount'],
    ['1,000.00', 'CNY', 'not-an-amount'],
    ['.5', 'CNY', 'not-an-amount'],
    ['007', 'CNY', 'not-an-amount'],
    ['', 'CNY', 'not-an-amount'],
    ['١٢', 'CNY', 'not-an-amount'],
    ['5', 'XYZ', 'unknown-currency'],
    ['5', 'toString', 'unknown-currency'],
  ])('%s %s is refused as %s', (text, code, reason) => {
    expect(() => parseMoney(text, code)).toThrow(expect.objectContaining({ code: reason }));
  });

  it('what is written is read back the same', () => {
    fc.assert(
      fc.property(minor, currency, (amount, code) => {
        expect(parseMoney(formatDecimal(money(amount, code)), code)).toEqual({
          minor: amount,
          currency: code,
        });
      }),
    );
  });

  it('is shown exactly, also where a floating point number would not be', () => {
    expect(formatMoney(money(MINOR_MAX, 'CNY'), 'zh-CN')).toBe('¥999,999,999,999,999.99');
    expect(formatMoney(money(-1230n, 'JPY'), 'en')).toBe('-¥1,230');
  });
});

describe('reckoning', () => {
  it.each([
    [5n, 2n, 'half-even', 2n],
    [7n, 2n, 'half-even', 4n],
    [5n, 2n, 'half-up', 3n],
    [-5n, 2n, 'half-up', -3n],
    [-5n, 2n, 'half-even', -2n],
    [9n, 10n, 'down', 0n],
    [-9n, 10n, 'down', 0n],
    [1n, 10n, 'up', 1n],
    [-1n, 10n, 'up', -1n],
    [6n, 3n, 'up', 2n],
  ] as const)('%d ÷ %d by %s is %d', (n, d, rounding, expected) =>
    expect(divide(n, d, rounding)).toBe(expected),
  );

  it('rounding to the nearest is never off by more than half', () => {
    const divisor = fc.bigInt({ min: 1n, max: 10n ** 9n });
    fc.assert(
      fc.property(
        minor,
        divisor,
        fc.constantFrom('half-even' as const, 'half-up' as const),
        (n, d, rounding) => {
          const off = n - divide(n, d, rounding) * d;
          expect((off < 0n ? -off : off) * 2n).toBeLessThanOrEqual(d);
        },
      ),
    );
  });

  it('two currencies are never reckoned together', () => {
    const [yuan, yen] = [money(1n, 'CNY'), money(1n, 'JPY')];
    for (const reckon of [add, subtract, compare])
      expect(() => reckon(yuan, yen)).toThrow(/cannot be reckoned together/);
  });

  it('interest on an amount is rounded by name', () => {
    expect(multiply(money(100_000n, 'CNY'), 385n, 10_000n * 360n, 'half-even').minor).toBe(11n);
  });

  it('shares always add up to the whole, and none is off by more than one', () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 1_000_000n }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(minor, weights, (amount, list) => {
        fc.pre(list.some((weight) => weight > 0n));
        const total = list.reduce((sum, weight) => sum + weight, 0n);
        const shares = allocate(money(amount, 'CNY'), list).map((share) => share.minor);
        expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(amount);
        shares.forEach((share, at) => {
          const off = share * total - amount * list[at]!;
          expect((off < 0n ? -off : off) <= total).toBe(true);
        });
      }),
    );
  });
});
