import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decimalOf,
  halfWidth,
  isAmountTooLarge,
  minorOf,
  typedAmount,
  typedLines,
  typedNumber,
} from './minor.ts';

test.each([
  ['12,000.5', '12000.50'],
  [' ¥ 300 000 ', '300000.00'],
  ['0.01', '0.01'],
  ['007', '7.00'],
  ['1.234', undefined],
  ['-5', undefined],
  ['1e5', undefined],
  ['', undefined],
  ['ten', undefined],
  ['￥１，２００．５', '1200.50'],
  ['１．２３４', undefined],
  ['一百', undefined],
  ['5²', undefined],
])('typing "%s" is read as %s', (typed, amount) => {
  expect(typedAmount(typed)).toBe(amount);
});

test.each([
  ['3', 3],
  ['-2', -2],
  [' 89.5 ', 89.5],
  ['', undefined],
  [' ', undefined],
  ['three', undefined],
  ['1e3', undefined],
  ['１２', 12],
])('typing "%s" is the number %s, and nothing is not zero', (typed, number) => {
  expect(typedNumber(typed)).toBe(number);
});

test('lines are read without the empty ones', () => {
  expect(typedLines(' Lin \n\nMei\n')).toEqual(['Lin', 'Mei']);
  expect(typedLines('')).toEqual([]);
});

test('minor units and decimals are each other’s inverse, also beyond what a float holds', () => {
  const amount = fc.bigInt(-(10n ** 18n), 10n ** 18n);
  fc.assert(
    fc.property(amount, (minor) => {
      expect(minorOf(decimalOf(minor))).toBe(minor);
    }),
  );
});

test('digits of full width are digits, and other characters are left', () => {
  expect(halfWidth('１２３４５６')).toBe('123456');
  expect(halfWidth('五 ½')).toBe('五 ½');
});

test.each([
  ['9,999,999,999,999,999', true],
  ['９９９９９９９９９９９９９９９９．００', true],
  ['999999999999999.99', false],
  ['much', false],
])('whether "%s" is too large, not mistyped: %s', (typed, is) => expect(isAmountTooLarge(typed)).toBe(is));
