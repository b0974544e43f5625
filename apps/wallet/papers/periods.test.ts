import { expect, test } from 'vitest';
import { monthsOf, yearsOf } from './periods.ts';

test('a statement may be of the whole loan, or of each month since its signing; the month that runs ends today', () => {
  expect(monthsOf('2023-12-20', '2024-02-10')).toEqual([
    { id: 'all', from: '2023-12-20', to: '2024-02-10' },
    { id: '2024-02', from: '2024-02-01', to: '2024-02-10' },
    { id: '2024-01', from: '2024-01-01', to: '2024-01-31' },
    { id: '2023-12', from: '2023-12-01', to: '2023-12-31' },
  ]);
  expect(monthsOf('2024-02-29', '2024-02-29').at(-1)).toEqual({
    id: '2024-02',
    from: '2024-02-01',
    to: '2024-02-29',
  });
  expect(monthsOf('2019-01-01', '2024-02-10')).toHaveLength(25);
});

test('a summary may be of each year in which the loan stood', () => {
  expect(yearsOf('2022-05-01', '2024-02-10')).toEqual([2024, 2023, 2022]);
});
