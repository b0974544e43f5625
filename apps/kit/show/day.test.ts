import { expect, it } from 'vitest';
import { typedDay } from './day.ts';

it.each([
  ['2027-05-31', '2027-05-31'],
  [' 2028-02-29 ', '2028-02-29'],
  ['2027-02-29', undefined],
  ['2027-13-01', undefined],
  ['2027-5-1', undefined],
  ['31/05/2027', undefined],
  ['', undefined],
])('%j is the day %j', (typed, day) => {
  expect(typedDay(typed)).toBe(day);
});
