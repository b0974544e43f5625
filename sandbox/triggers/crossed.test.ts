import { declared } from '@sandglass/declaration/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crossedTriggers } from './crossed.ts';

const text = { zh: 't', en: 't' };
const declaration = declared();
/** The document with one trigger of this kind on its first measures. */
const withTrigger = (of: Record<string, unknown>) =>
  ({
    ...declaration,
    triggers: [
      {
        id: 'out',
        measure: 'share',
        comparison: 'at-least',
        threshold: '5',
        action: 'start-exit',
        exit: 'risky',
        text,
        ...of,
      },
    ],
    measures: [
      { ...declaration.measures[0]!, id: 'share', unit: 'percent' },
      { ...declaration.measures[0]!, id: 'sum', unit: 'money' },
    ],
  }) as unknown as typeof declaration;
const ids = (of: Record<string, unknown>, figures: Record<string, string | null>) =>
  crossedTriggers(withTrigger(of), new Map(Object.entries(figures))).map(({ id }) => id);

test.each([
  ['at-least', '4.9999999999999999999', false],
  ['at-least', '5.0000000000000000', true],
  ['above', '5', false],
  ['above', '5.0000000000000001', true],
  ['below', '5', false],
  ['below', '-1', true],
  ['at-most', '5.00', true],
])('%s 5 per cent: %s crosses it: %s', (comparison, value, crosses) => {
  expect(ids({ comparison }, { share: value })).toEqual(crosses ? ['out'] : []);
});

test('a figure without a value, or that nobody measures, starts nothing', () => {
  expect(ids({}, { share: null })).toEqual([]);
  expect(ids({}, {})).toEqual([]);
});

test('money is published in fen and declared in yuan', () => {
  expect(ids({ measure: 'sum', threshold: '10.5' }, { sum: '1049' })).toEqual([]);
  expect(ids({ measure: 'sum', threshold: '10.5' }, { sum: '1050' })).toEqual(['out']);
});

test.each(['notify', 'freeze-new', 'open-incident'])(
  'a trigger to %s is crossed like one that starts an exit',
  (action) => {
    expect(ids({ action }, { share: '100' })).toEqual(['out']);
  },
);

test('a whole number crosses at least itself and is above what is smaller', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.bigInt({ min: 0n, max: 10n ** 20n }),
      (value, threshold) => {
        const crosses = ids({ threshold: threshold.toString() }, { share: value.toString() }).length === 1;
        expect(crosses).toBe(value >= threshold);
      },
    ),
  );
});
