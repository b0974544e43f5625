import { expect, test } from 'vitest';
import type { Loan } from '../bank/loans.ts';
import { amountOf, choicesFor, shortBy } from './choice.ts';

const nothing = {
  penalty: '0.00',
  compound: '0.00',
  interest: '0.00',
  principal: '0.00',
  fees: '0.00',
} as const;
const owing = (total: `${number}`, claimedNow: `${number}`): Loan => ({
  loan: 'loan-1',
  product: 'p',
  form: 'equal-instalment',
  limit: '1000.00',
  available: '0.00',
  principalOwed: '1000.00',
  drawMinimum: '1.00',
  currency: 'CNY',
  nextRepriceOn: null,
  rateChanges: [],
  annualRatePercent: '4.35',
  termMonths: 12,
  signedOn: '2024-01-16',
  availableUntil: '2024-04-16',
  nextDueOn: '2024-02-16',
  overdue: false,
  state: 'active',
  settledOn: null,
  businessDate: '2024-02-01',
  settlement: { on: '2024-02-01', ...nothing, total, claimedNow },
  drawings: [],
  renews: null,
  renewals: [],
  repayments: [],
});

test('where nothing is due, paying what is due is not offered', () => {
  expect(choicesFor(owing('1001.00', '0.00'))).toEqual(['settle', 'other']);
  expect(choicesFor(owing('1001.00', '90.00'))).toEqual(['claimed', 'settle', 'other']);
});

test('a choice stands for today’s quote to the fen', () => {
  const loan = owing('1001.23', '90.10');
  expect(amountOf('claimed', '', loan)).toBe('90.10');
  expect(amountOf('settle', '', loan)).toBe('1001.23');
  expect(amountOf('other', '1,000', loan)).toBe('1000.00');
  expect(amountOf('other', '0', loan)).toBeUndefined();
});

test('the account must hold what will be taken, not what is typed above the debt', () => {
  const loan = owing('100.00', '0.00');
  expect(shortBy('5000.00', '100.00', loan)).toBeUndefined();
  expect(shortBy('100.00', '99.99', loan)).toBe('0.01');
});
