import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount, formatRatePercent, parseAmount, parseRatePercent, roundDivide } from '../index.ts';
import { roundSignificant } from './significant.ts';

describe('named roundings', () => {
  it.each([
    [5n, 2n, 3n, 2n],
    [7n, 4n, 4n, 3n],
    [-5n, -2n, -3n, -2n],
    [-7n, -4n, -4n, -3n],
  ])('%s halves: even %s, up %s, down %s', (halves, even, up, down) => {
    expect(roundDivide(halves, 2n, 'half-even')).toBe(even);
    expect(roundDivide(halves, 2n, 'half-up')).toBe(up);
    expect(roundDivide(halves, 2n, 'down')).toBe(down);
  });

  it('are never off by more than one', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 20n }), (numerator, denominator) => {
        for (const rounding of ['half-even', 'half-up', 'down'] as const) {
          const off = roundDivide(numerator, denominator, rounding) * denominator - numerator;
          expect(off < denominator && off > -denominator).toBe(true);
          if (rounding !== 'down') expect(2n * off <= denominator && 2n * off >= -denominator).toBe(true);
        }
      }),
    );
  });

  it.each([
    [1n, 120n, 14, 83333333333333n, 10n ** 16n],
    [1n, 150n, 14, 66666666666667n, 10n ** 16n],
    [1n, 10n, 3, 100n, 1000n],
    [123456n, 1n, 3, 123000n, 1n],
    [0n, 7n, 3, 0n, 7n],
  ])('%s/%s to %i significant digits', (numerator, denominator, digits, wantNumerator, wantDenominator) => {
    const want = { numerator: wantNumerator, denominator: wantDenominator };
    expect(roundSignificant({ numerator, denominator }, digits)).toEqual(want);
  });
});

describe('decimal strings at the door', () => {
  it('amounts survive writing and reading', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n }), (minor) => {
        expect(parseAmount(formatAmount(minor), 'principal')).toBe(minor);
      }),
    );
  });

  it.each([
    ['1.234', 'at most two decimals'],
    ['-1', 'positive'],
    ['1e5', 'is not an amount'],
    ['', 'is not an amount'],
    ['.5', 'is not an amount'],
    ['1,000.00', 'is not an amount'],
    ['1000000000000000000', 'is too large'],
  ])('the amount %j is refused', (text, why) => expect(() => parseAmount(text, 'principal')).toThrow(why));

  it('a negative amount is written with its sign', () => expect(formatAmount(-5n)).toBe('-0.05'));

  it('a rate is kept exactly and written half-even', () => {
    expect(parseRatePercent('3.95')).toEqual({ numerator: 79n, denominator: 2000n });
    expect(formatRatePercent(parseRatePercent('9.48225'), 4)).toBe('9.4822');
    expect(formatRatePercent(parseRatePercent('0.5'), 4)).toBe('0.5000');
  });

  it.each(['-1', '1001', '1.12345678901', '5%', 'x'])('the rate %j is refused', (text) => {
    expect(() => parseRatePercent(text)).toThrow(/give a number|give at most/);
  });
});
