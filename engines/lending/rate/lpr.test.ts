import { expect, test } from 'vitest';
import { rateOn } from './benchmark.ts';
import { lprAnnounced } from './lpr.ts';
import { flawOf } from './release-benchmark.ts';

test.each([
  ['2019-08-19', undefined],
  ['2019-08-20', 425],
  ['2020-04-19', 405],
  ['2020-04-20', 385],
  ['2022-08-22', 365],
  ['2024-10-20', 335],
  ['2024-10-21', 310],
])('on %s the one-year LPR is %s basis points', (businessDate, bps) => {
  expect(rateOn({ id: 'lpr-1y', version: 1, steps: lprAnnounced }, businessDate)).toBe(bps);
});

test('what was announced is a table without a gap', () => {
  expect(flawOf(lprAnnounced)).toBeUndefined();
});
