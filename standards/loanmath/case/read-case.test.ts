import { describe, expect, it } from 'vitest';
import { answerCase, LoanTermsError } from '../index.ts';

const DATED = {
  method: 'equal-instalment',
  principal: '100.00',
  annual_rate_percent: '7',
  day_count: '30/360',
  disbursed_on: '2024-01-01',
  due_dates: ['2024-02-01', '2024-03-01', '2024-04-01'],
};
const COUNTED = { method: '等额本息', principal: '500000.00', annual_rate_percent: '3.95', periods: 24 };
const CAPSENS = { ...COUNTED, period: 'month' };

describe('a case file', () => {
  it.each<[string, unknown, string]>([
    ['a list', [DATED], 'not a JSON object'],
    ['no principal', { ...COUNTED, principal: undefined }, 'principal is missing'],
    ['an inexact principal', { ...COUNTED, principal: 0.1 }, 'not a decimal string'],
    ['three decimals', { ...COUNTED, principal: '1.001' }, 'at most two decimals'],
    ['10^18', { ...COUNTED, principal: '1000000000000000000' }, 'too large'],
    ['a negative principal', { ...COUNTED, principal: '-1.00' }, 'positive number'],
    ['a form nobody knows', { ...COUNTED, method: 'balloon' }, 'equal-instalment, equal-principal'],
    ['no periods', { ...COUNTED, periods: 0 }, 'from 1 to 1200'],
    ['too many periods', { ...COUNTED, periods: 1201 }, 'from 1 to 1200'],
    ['half a period', { ...COUNTED, periods: 1.5 }, 'not a whole number'],
    ['a day count nobody knows', { ...DATED, day_count: 'act/361' }, 'act/365'],
    ['a rounding nobody knows', { ...DATED, rounding: 'up' }, 'half-even'],
    ['a date that does not exist', { ...DATED, due_dates: ['2023-02-29'] }, 'does not exist'],
    ['due dates out of order', { ...DATED, due_dates: ['2024-03-01', '2024-02-01'] }, 'put them in order'],
    ['no due dates', { ...DATED, due_dates: [] }, 'from 1 to 1200'],
    ['no start', { ...DATED, disbursed_on: undefined }, 'disbursed_on is missing'],
    ['an event without a change', { ...DATED, events: [{ date: '2024-02-01' }] }, 'names no change'],
    ['an event on no date', { ...DATED, events: [{ draw: '1.00' }] }, 'after_period is missing'],
    [
      'a date where there are none',
      { ...COUNTED, events: [{ date: '2024-02-01', draw: '1.00' }] },
      'needs a loan with dates',
    ],
    [
      'a period that is not there',
      { ...COUNTED, events: [{ after_period: 25, draw: '1.00' }] },
      'not one of the 24',
    ],
    [
      'an unknown mode',
      { ...COUNTED, events: [{ after_period: 2, prepay: '1', mode: 'x' }] },
      'shorten-term',
    ],
    ['an unknown period', { ...CAPSENS, period: 'decade' }, 'month, quarter, semester, year'],
    ['only grace', { ...CAPSENS, grace_periods_interest_only: 24 }, 'all periods are interest-only'],
    ['a frequency nobody knows', { ...COUNTED, start: '2024-01-31', frequency: 'moon' }, 'month, week, day'],
    [
      'a maturity before the draw',
      { ...COUNTED, drawn_on: '2024-02-01', matures_on: '2024-01-01' },
      'after its start',
    ],
    [
      'an unknown movement',
      { method: '随借随还', annual_rate_percent: '4', events: [{ date: '2024-01-01', event: 'x' }] },
      'draw, repay or settle',
    ],
    ['no movement', { method: '随借随还', annual_rate_percent: '4' }, 'add events'],
  ])('with %s is refused, saying what to give', (_, value, why) => {
    expect(() => answerCase(value)).toThrow(LoanTermsError);
    expect(() => answerCase(value)).toThrow(why);
  });

  it('without dates has none in its rows, and with a start has them', () => {
    expect(answerCase(COUNTED).rows[0]).toMatchObject({ n: 1, date: null, days: null });
    expect(answerCase({ ...COUNTED, start: '2024-01-31' }).rows[0]).toMatchObject({
      date: '2024-02-29',
      days: 29,
    });
  });

  it('counts a new rate from the day before, and re-plans from the period it is given in', () => {
    const dated = { ...DATED, events: [{ date: '2024-02-15', newRatePercent: '4' }] };
    const rows = answerCase(dated).rows;
    // 66.86 at 7 % for 13 and at 4 % for 16 of February's 29 days.
    expect(rows[0]).toMatchObject({ interest: '0.58', payment: '33.72', closing: '66.86' });
    expect(rows[1]?.interest).toBe('0.30');
  });

  it('shows what was prepaid beside the row it fell into', () => {
    const events = [{ after_period: 1, prepay: '100000', mode: 'shorten-term' }];
    const { rows } = answerCase({ ...COUNTED, events });
    expect(rows[0]).toMatchObject({ principal: '20055.51', prepaid: '100000.00', closing: '379944.49' });
    expect(rows.length).toBeLessThan(24);
  });

  it('of 14-day or 15-day periods goes by its days', () => {
    const weeks = { ...DATED, day_count: 'weeks of 364-day year', due_dates: ['2024-01-15', '2024-01-29'] };
    expect(answerCase({ ...weeks, annual_rate_percent: '26' }).rows[0]?.interest).toBe('1.00');
    const halves = { ...DATED, due_dates: ['2024-01-16', '2024-01-31', '2024-02-15'] };
    expect(answerCase({ ...halves, annual_rate_percent: '24' }).rows[0]?.interest).toBe('1.00');
  });
});
