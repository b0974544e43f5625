import { expect, test } from 'vitest';
import type { Instalment, Loan } from '../bank/loans.ts';
import { barsOf } from './bars.ts';
import { eventsOf } from './events.ts';
import { standingOf } from './standing.ts';

const loan: Loan = {
  loan: 'loan-1',
  product: 'stock-12',
  form: 'equal-principal',
  limit: '1000.00',
  available: '0.00',
  principalOwed: '0.00',
  drawMinimum: '100.00',
  currency: 'CNY',
  nextRepriceOn: null,
  rateChanges: [],
  annualRatePercent: '4.35',
  termMonths: 12,
  signedOn: '2024-01-16',
  availableUntil: '2024-04-16',
  nextDueOn: null,
  overdue: false,
  state: 'settled',
  settledOn: '2024-02-20',
  businessDate: '2024-02-20',
  settlement: {
    on: '2024-02-20',
    penalty: '0.00',
    compound: '0.00',
    interest: '0.00',
    principal: '0.00',
    fees: '0.00',
    total: '0.00',
    claimedNow: '0.00',
  },
  drawings: [
    {
      drawing: 'loan-1.1',
      n: 1,
      amount: '1000.00',
      principalOwed: '0.00',
      drawnOn: '2024-01-16',
      maturesOn: '2025-01-16',
      state: 'settled',
      settledOn: '2024-02-20',
      schedule: [],
    },
  ],
  renews: null,
  renewals: [],
  repayments: [
    {
      repayment: 'loan-1.r1',
      drawing: 'loan-1.1',
      paidOn: '2024-02-20',
      penalty: '0.10',
      compound: '0.02',
      interest: '3.63',
      principal: '1000.00',
      fees: '0.00',
      early: '900.00',
    },
  ],
};

test('a loan’s history begins with its signing and ends with its settlement, the newest first', () => {
  expect(eventsOf(loan).map(({ what }) => what)).toEqual(['settled', 'repaid', 'drawn', 'signed']);
});

test('a repayment’s parts add up to what was paid', () => {
  expect(eventsOf(loan).find(({ what }) => what === 'repaid')).toMatchObject({
    amount: '1003.75',
    principal: '1000.00',
    interest: '3.75',
  });
});

test('what repaying early cost stands beside the interest, not in it', () => {
  const paid = loan.repayments.map((one) => ({ ...one, fees: '9.00' as const }));
  expect(eventsOf({ ...loan, repayments: paid }).find(({ what }) => what === 'repaid')).toMatchObject({
    amount: '1012.75',
    interest: '3.75',
    fees: '9.00',
  });
});

test('how a loan stands is said by the most pressing thing', () => {
  expect(standingOf(loan)).toBe('settled');
  expect(standingOf({ ...loan, state: 'handed-over' })).toBe('handedOver');
  expect(standingOf({ ...loan, state: 'written-off' })).toBe('writtenOff');
  expect(standingOf({ ...loan, state: 'sold' })).toBe('sold');
  expect(standingOf({ ...loan, state: 'active', overdue: true })).toBe('overdue');
  expect(standingOf({ ...loan, state: 'active', nextDueOn: '2024-03-18' })).toBe('owing');
  expect(standingOf({ ...loan, state: 'active', available: '1.00' })).toBe('ready');
  expect(standingOf({ ...loan, state: 'active' })).toBe('clear');
});

test('the highest instalment fills the picture and the others keep its scale', () => {
  const row = (
    n: number,
    principal: Instalment['principal'],
    interest: Instalment['interest'],
    payment: Instalment['payment'],
  ): Instalment => ({
    n,
    dueOn: '2024-02-18',
    principal,
    interest,
    payment,
    state: 'planned',
    daysOverdue: 0,
    paidOn: null,
  });
  const [high, low] = barsOf(
    [row(1, '90.00', '10.00', '100.00'), row(2, '45.00', '5.00', '50.00')],
    200,
    100,
  );
  expect(high).toMatchObject({ principal: 90, interest: 10 });
  expect(low).toMatchObject({ principal: 45, interest: 5 });
  expect((low?.x ?? 0) + (low?.width ?? 0)).toBeLessThanOrEqual(200);
});
