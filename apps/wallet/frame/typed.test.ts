import { expect, test } from 'vitest';
import { halfWidth, isTooLarge, typedAmount, typedNumber } from './typed.ts';

test('digits of full width are digits', () => {
  expect(halfWidth('１２３４５６')).toBe('123456');
  expect(typedAmount('￥１，２００．５')).toBe('1200.50');
  expect(typedAmount('100')).toBe('100.00');
  expect(typedNumber('１２')).toBe(12);
});

test('what is no amount in full width is none', () => {
  expect(typedAmount('一百')).toBeUndefined();
  expect(typedAmount('１．２３４')).toBeUndefined();
});

test('an amount of more digits than the bank writes is too large, not mistyped', () => {
  expect(isTooLarge('9,999,999,999,999,999')).toBe(true);
  expect(isTooLarge('９９９９９９９９９９９９９９９９．００')).toBe(true);
  expect(isTooLarge('999999999999999.99')).toBe(false);
  expect(isTooLarge('much')).toBe(false);
});
