import { expect, test } from 'vitest';
import { signedLoan, terms } from '../testing/loan.ts';
import { planDrawing } from './schedule.ts';
import { yieldOf } from './yield.ts';

const yieldOn = (of: Parameters<typeof signedLoan>[0]) => {
  const loan = signedLoan(of);
  return yieldOf(loan, 12_000_000n, '2024-01-16', planDrawing(loan, 1, 12_000_000n, '2024-01-16'));
};

test('a contract by months costs its own rate, and by IRR what that compounds to', () => {
  // (1 + 3.60 % ÷ 12)^12 − 1 = 3.6600 %
  expect(yieldOn({})).toEqual({ simplePercent: '3.60', irrPercent: '3.66' });
});

test('days of a year of 360 cost more than they are called', () => {
  const { simplePercent } = yieldOn({ terms: terms({ dayCount: 'act/360', form: 'interest-first' }) });
  expect(simplePercent).toBe('3.65');
});
