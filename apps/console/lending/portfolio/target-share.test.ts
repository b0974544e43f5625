import { expect, test } from 'vitest';
import type { Measured } from '../../watch/shape.ts';
import { shareOf, targetsOf } from './target-share.ts';

const words = { 'zh-Hans': 'a', 'zh-Hant': 'a', en: 'a' };
const measure = (of: Partial<Measured>): Measured => ({
  id: 'm.balance',
  title: words,
  definition: words,
  unit: 'CNY',
  sensed: 'computed',
  figure: 'balance',
  published: null,
  disagrees: false,
  value: '0',
  ...of,
});

test('a target is held against the computed figure, in its own unit', () => {
  const declared = [
    { id: 'balance', target: { comparison: 'at-least', value: '100000000000.00' } },
    { id: 'customers', target: { comparison: 'at-least', value: '150000' } },
    { id: 'overdue', target: null },
  ];
  const reported = measure({ id: 'm.reported', sensed: 'reported' });
  const customers = measure({ id: 'm.customers', figure: 'customers', unit: 'count', value: '75000' });
  const found = targetsOf(declared, [reported, measure({}), customers]);
  expect(found.map(({ measure: { id }, target }) => [id, target])).toEqual([
    ['m.balance', '10000000000000'],
    ['m.customers', '150000'],
  ]);
});

test.each([
  ['149999', 99],
  ['150000', 100],
  ['300001', 200],
  [null, 0],
] as const)('of 150,000 %s is %i percent: nothing is reached before it is', (value, percent) => {
  expect(shareOf({ value }, '150000')).toBe(percent);
});
