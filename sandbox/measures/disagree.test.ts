import type { Measure } from '@sandglass/pilot';
import { expect, test } from 'vitest';
import { disagreements } from './disagree.ts';

const same = { 'zh-Hans': 'x', 'zh-Hant': 'x', en: 'x' };
const sense = (id: string, figure: string | undefined, sensed: Measure['sensed'], value: string | null) => ({
  measure: {
    id,
    title: same,
    definition: same,
    unit: 'CNY' as const,
    sensed,
    sql: '',
    ...(figure && { figure }),
  },
  value,
});

test('the ledger and the bank say the same: nothing to tell', () => {
  const values = [sense('a', 'balance', 'computed', '1200'), sense('b', 'balance', 'reported', '1200.00')];
  expect(disagreements(values)).toEqual([]);
});

test('one fen apart is a disagreement, told with both values', () => {
  const values = [sense('a', 'balance', 'computed', '1200'), sense('b', 'balance', 'reported', '1201')];
  expect(disagreements(values)).toMatchObject([
    { figure: 'balance', senses: [{ value: '1200' }, { value: '1201' }] },
  ]);
});

test('what has no value yet, or is another figure, or is of no declared figure, disagrees with nothing', () => {
  const values = [
    sense('a', 'balance', 'computed', '1200'),
    sense('b', 'balance', 'probed', null),
    sense('c', 'customers', 'reported', '7'),
    sense('d', undefined, 'reported', '8'),
    sense('e', undefined, 'computed', '9'),
  ];
  expect(disagreements(values)).toEqual([]);
});
