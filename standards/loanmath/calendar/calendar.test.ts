import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  type DayCount,
  dueDates,
  formatDate,
  parseDate,
  payDayDueDates,
  yearFraction,
} from '../index.ts';

const days = fc.integer({ min: parseDate('0001-01-01'), max: parseDate('9999-12-31') });
const dates = (numbers: readonly number[]): string[] => numbers.map(formatDate);

describe('civil dates', () => {
  it('agree with the platform calendar for every day', () => {
    fc.assert(
      fc.property(days, (day) => {
        const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect([formatDate(day), parseDate(text)]).toEqual([text, day]);
      }),
    );
  });

  it.each(['2023-02-29', '1900-02-29', '2024-04-31', '2024-13-01', '2024-00-10', '2024-1-1', '20240101', ''])(
    '%s is refused',
    (text) => expect(() => parseDate(text)).toThrow(/does not exist|is not a date/),
  );

  it('29 February exists in 2000 and 2024', () => {
    expect(dates([parseDate('2000-02-29') + 1, parseDate('2024-02-29') + 1])).toEqual([
      '2000-03-01',
      '2024-03-01',
    ]);
  });
});

describe('due dates', () => {
  it('of the 31st fall on the last day of short months and come back, without drift', () => {
    const due = dates(dueDates(parseDate('2024-01-31'), 'month', 1, 5));
    expect(due).toEqual(['2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31', '2024-06-30']);
  });

  it.each([
    ['month', 3, ['2024-04-15', '2024-07-15']],
    ['week', 2, ['2024-01-29', '2024-02-12']],
    ['day', 15, ['2024-01-30', '2024-02-14']],
  ] as const)('every so many of a %s: %i', (frequency, every, expected) => {
    expect(dates(dueDates(parseDate('2024-01-15'), frequency, every, 2))).toEqual(expected);
  });

  it('monthly ones stay in step for a hundred years', () => {
    const start = parseDate('2024-01-30');
    expect(formatDate(addMonths(start, 1200))).toBe('2124-01-30');
  });

  it('on a pay day leave out the day of the draw and end with the maturity', () => {
    const due = dates(payDayDueDates(parseDate('2024-01-21'), parseDate('2024-03-21'), 21));
    expect(due).toEqual(['2024-02-21', '2024-03-21']);
  });

  it.each([0, 1201, 1.5, -1])('%d periods are refused', (count) => {
    expect(() => dueDates(0, 'day', 1, count)).toThrow('from 1 to 1200');
  });
});

describe('day counts', () => {
  it.each<[DayCount, string, string, bigint, bigint]>([
    ['30/360', '2024-01-31', '2024-03-31', 60n, 360n],
    ['30/360', '2024-02-29', '2024-03-01', 2n, 360n],
    ['act/360', '2024-01-31', '2024-03-31', 60n, 360n],
    ['act/365', '2024-01-01', '2025-01-01', 366n, 365n],
    ['act/364', '2024-01-01', '2024-01-08', 7n, 364n],
  ])('%s from %s to %s', (dayCount, from, to, numerator, denominator) => {
    expect(yearFraction(dayCount, parseDate(from), parseDate(to))).toEqual({ numerator, denominator });
  });

  it('act/act gives each calendar year its own length (ISDA 2006 4.16(b))', () => {
    const { numerator, denominator } = yearFraction(
      'act/act',
      parseDate('2003-11-01'),
      parseDate('2004-05-01'),
    );
    // 61/365 + 121/366, the example of ISDA's paper on day counts.
    expect(numerator * 365n * 366n).toBe((61n * 366n + 121n * 365n) * denominator);
  });

  it('act/act-31-dec counts the last day of a year in the next', () => {
    const { numerator, denominator } = yearFraction(
      'act/act-31-dec',
      parseDate('2023-12-30'),
      parseDate('2024-01-31'),
    );
    expect(numerator * 365n * 366n).toBe((1n * 366n + 31n * 365n) * denominator);
  });
});
