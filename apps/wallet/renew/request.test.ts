import { expect, test } from 'vitest';
import type { RenewalOffer } from '../bank/renewals.ts';
import { missingIn, requestOf, typedFrom } from './request.ts';

const offer: RenewalOffer = {
  loan: 'loan-1',
  drawing: 2,
  businessDate: '2024-07-01',
  currency: 'CNY',
  maturesOn: '2024-07-16',
  askFrom: '2024-06-16',
  principalOwed: '80000.00',
  interestOnDay: '300.00',
  ownOnDay: '300.00',
  objection: null,
  renewal: null,
  application: null,
  times: 0,
  timesMax: 3,
  totalMonthsMax: 36,
  old: { annualRatePercent: '4.35', termMonths: 6, version: 1 },
  product: {
    id: 'revolving-12',
    title: { 'zh-Hans': '', 'zh-Hant': '', en: '' },
    version: 2,
    minimum: '5000.00',
    maximum: '3000000.00',
    termMonthsMin: 1,
    termMonthsMax: 12,
    base: null,
    lprPercent: '3.45',
    annualRatePercentFrom: '4.35',
    annualRatePercentTo: '5.55',
  },
  answers: {
    industry: 'software',
    employees: 8,
    businessAgeYears: 6,
    franchise: false,
    yearlyTurnover: '5000000.00',
    purpose: 'stock',
  },
};

test('what the bank knows already need not be typed: one look and it can be sent', () => {
  const typed = typedFrom(offer);
  expect(missingIn(typed, offer)).toEqual({});
  expect(requestOf(typed, offer)).toEqual({
    product: 'revolving-12',
    amount: '80000.00',
    termMonths: 6,
    purpose: 'stock',
    business: {
      industry: 'software',
      employees: 8,
      businessAgeYears: 6,
      franchise: false,
      yearlyTurnover: '5000000.00',
    },
    renews: { loan: 'loan-1', drawing: 2 },
  });
});

test('no more than is owed, no less than the product lends, and a term within its bounds', () => {
  const typed = typedFrom(offer);
  expect(missingIn({ ...typed, amount: '80000.01' }, offer)).toEqual({ amount: 'outside' });
  expect(missingIn({ ...typed, amount: '4999.99' }, offer)).toEqual({ amount: 'outside' });
  expect(missingIn({ ...typed, amount: 'much' }, offer)).toEqual({ amount: 'amount' });
  expect(missingIn({ ...typed, termMonths: '13' }, offer)).toEqual({ termMonths: 'term' });
  expect(missingIn({ ...typed, employees: '-1', yearlyTurnover: '' }, offer)).toEqual({
    employees: 'count',
    yearlyTurnover: 'turnover',
  });
});

test('without a last application there is nothing to look over, and nothing is sent', () => {
  const unknown = { ...offer, answers: null };
  expect(typedFrom(unknown)).toMatchObject({ employees: '', yearlyTurnover: '' });
  expect(requestOf(typedFrom(unknown), unknown)).toBeUndefined();
});
