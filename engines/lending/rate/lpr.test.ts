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
  expect(rateOn({ id: 'lpr-1y', version: 1, steps: lprAnnounced, proposal: null }, businessDate)).toBe(bps);
});

test('what was announced is a table without a gap', () => {
  expect(flawOf(lprAnnounced)).toBeUndefined();
});

const step = (from: string, until: string | null) => ({ from, until, bps: 300 });
test.each([
  ['a day without a rate', [step('2024-01-01', '2024-01-31'), step('2024-02-02', null)], 'rate-table-gap'],
  ['a day with two', [step('2024-01-01', '2024-02-01'), step('2024-02-01', null)], 'rate-table-overlap'],
  ['an open end before the next', [step('2024-01-01', null), step('2024-02-01', null)], 'rate-table-overlap'],
  [
    'steps in the wrong order',
    [step('2024-02-01', '2024-02-29'), step('2024-01-01', '2024-01-31')],
    'rate-table-overlap',
  ],
  ['an end before its beginning', [step('2024-02-01', '2024-01-31')], 'rate-table-backwards'],
])('a table with %s is refused', (_what, steps, code) => {
  expect(flawOf(steps)?.code).toBe(code);
});

test('each day after the one before is a table, also over a leap day', () => {
  expect(flawOf([step('2024-01-01', '2024-02-29'), step('2024-03-01', null)])).toBeUndefined();
});
