import { expect, test } from 'vitest';
import { signedLoan, terms } from '../testing/loan.ts';
import { agreedTerms } from './agreed-terms.ts';

const on = '2024-03-10';
const drawn = [{ matures_on: '2024-06-16' }, { matures_on: '2024-07-16' }];
const monthly = signedLoan({ terms: terms({ form: 'equal-principal' }) });

test('a pause adds months in which only interest is paid; a longer term adds months', () => {
  // From 10 March five whole months reach 16 July.
  expect(agreedTerms({ kind: 'pause', months: 3 }, monthly, drawn, on)).toEqual({
    months: 8,
    gracePeriods: 3,
  });
  expect(agreedTerms({ kind: 'longer-term', months: 24 }, monthly, drawn, on)).toEqual({
    months: 29,
    gracePeriods: 0,
  });
});

test('terms are whole periods of the contract, rounded in the borrower’s favour', () => {
  const quarterly = signedLoan({ terms: terms({ form: 'equal-principal', everyMonths: 3 }) });
  expect(agreedTerms({ kind: 'pause', months: 4 }, quarterly, drawn, on)).toEqual({
    months: 12,
    gracePeriods: 2,
  });
});

test('what matures at once has nothing to pause: it matures later', () => {
  const single = signedLoan({ terms: terms({ form: 'draw-and-repay' }) });
  expect(agreedTerms({ kind: 'pause', months: 2 }, single, drawn, on)).toEqual({
    months: 7,
    gracePeriods: 0,
  });
});

test('what is past its maturity has one period left, and what was agreed', () => {
  expect(agreedTerms({ kind: 'longer-term', months: 6 }, monthly, drawn, '2024-09-01')).toEqual({
    months: 7,
    gracePeriods: 0,
  });
});
