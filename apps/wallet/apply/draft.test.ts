import { expect, test } from 'vitest';
import { emptyDraft, requestOf, typedCount } from './draft.ts';

const complete = {
  product: 'stock-12',
  amount: '120,000',
  termMonths: '12',
  purpose: 'stock',
  industry: 'restaurant',
  businessAgeYears: '0',
  employees: '8',
  yearlyTurnover: '800000.5',
  franchise: 'no',
} as const;

test('a complete draft becomes the request of the API', () => {
  expect(requestOf(complete)).toEqual({
    product: 'stock-12',
    amount: '120000.00',
    termMonths: 12,
    purpose: 'stock',
    business: {
      industry: 'restaurant',
      employees: 8,
      businessAgeYears: 0,
      franchise: false,
      yearlyTurnover: '800000.50',
    },
  });
});

test.each(Object.keys(emptyDraft))('a draft without %s is not sent', (field) => {
  expect(requestOf({ ...complete, [field]: '' })).toBeUndefined();
});

test('counts are whole numbers within their bounds', () => {
  expect(typedCount(' 12 ', 1, 12)).toBe(12);
  for (const typed of ['13', '0', '1.5', '-1', '1e1', '']) expect(typedCount(typed, 1, 12)).toBeUndefined();
});
