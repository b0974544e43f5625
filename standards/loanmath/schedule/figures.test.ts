import { describe, expect, it } from 'vitest';
import { answerCase } from '../index.ts';

/**
 * Figures restated from their sources: Apache Fineract's ProgressiveEMICalculatorTest (@4198b0b), CapSens/loan-creator
 * spec/fixtures, and the level instalments that Chinese banks' public pages give at 4.90 %.
 */
const DUE = ['2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01', '2024-06-01', '2024-07-01'];
const FINERACT = {
  principal: '100.00',
  annual_rate_percent: '9.4822',
  disbursed_on: '2024-01-01',
  due_dates: DUE,
};
const CAPSENS = { principal: '55000.0', annual_rate_percent: '10.0', grace_periods_interest_only: 3 };

/** What differs from the loan above, the payments, the interest; the months' ends from the same test @b32837e. */
const MORE_OF_FINERACT: readonly (readonly [string, object, string, string])[] = [
  [
    'a draw inside the second month',
    { events: [{ date: '2024-02-15', draw: '100.00' }] },
    '17.13 37.53 37.53 37.53 37.53 37.53',
    '0.79 1.07 1.16 0.88 0.59 0.29',
  ],
  [
    'a new rate inside a month, from the day before',
    { annual_rate_percent: '7', events: [{ date: '2024-02-15', newRatePercent: '4' }] },
    '17.01 16.90 16.90 16.90 16.90 16.90',
    '0.58 0.37 0.22 0.17 0.11 0.06',
  ],
  [
    'a year of 52 weeks, every second week',
    { day_count: 'actual/364', due_dates: ['2024-01-15', '2024-01-29', '2024-02-12'] },
    '33.57 33.57 33.58',
    '0.36 0.24 0.12',
  ],
  [
    'every 15 days of a year of 360',
    { due_dates: ['2024-01-16', '2024-01-31', '2024-02-15', '2024-03-01', '2024-03-16', '2024-03-31'] },
    '16.90 16.90 16.90 16.90 16.90 16.89',
    '0.40 0.33 0.26 0.20 0.13 0.07',
  ],
  [
    'months that end on their last day',
    {
      principal: '2450.00',
      annual_rate_percent: '9.99',
      disbursed_on: '2023-10-31',
      due_dates: ['2023-11-30', '2023-12-31', '2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30'],
    },
    '420.31 420.31 420.31 420.31 420.31 420.34',
    '20.40 17.07 13.71 10.33 6.91 3.47',
  ],
  [
    'every second month, through a short February',
    {
      principal: '3333.00',
      annual_rate_percent: '19.99',
      disbursed_on: '2023-10-29',
      due_dates: ['2023-12-29', '2024-02-29', '2024-04-29', '2024-06-29', '2024-08-29', '2024-10-29'],
    },
    '622.04 622.04 622.04 622.04 622.04 622.07',
    '111.04 94.02 76.43 58.25 39.47 20.06',
  ],
  [
    'actual/actual, the year turning on 31 December',
    {
      principal: '245000.00',
      annual_rate_percent: '45',
      day_count: 'actual/actual',
      disbursed_on: '2023-10-31',
      due_dates: ['2023-11-30', '2023-12-31', '2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30'],
    },
    '46343.27 46343.27 46343.27 46343.27 46343.27 46343.25',
    '9061.64 7938.83 6453.36 4614.71 3342.49 1648.57',
  ],
  [
    'actual/actual, a period across the turn of the year',
    {
      principal: '5000.00',
      annual_rate_percent: '9.99',
      day_count: 'actual/actual',
      disbursed_on: '2023-11-13',
      due_dates: ['2023-12-13', '2024-01-13', '2024-02-13', '2024-03-13', '2024-04-13', '2024-05-13'],
    },
    '857.71 857.71 857.71 857.71 857.71 857.73',
    '41.05 35.45 28.44 20.04 14.33 6.97',
  ],
];

const payments = (value: unknown): string[] => answerCase(value).rows.map((row) => row.payment);

describe('published figures', () => {
  it('Fineract, 30/360: six instalments of 17.13', () => {
    expect(payments({ ...FINERACT, day_count: '30/360' })).toEqual(Array.from({ length: 6 }, () => '17.13'));
  });

  it('Fineract, actual/365: the instalment stays 17.43 because 17.44 would not bring the last row closer', () => {
    const rate = { annual_rate_percent: '15.678', day_count: 'actual/365' };
    expect(payments({ ...FINERACT, ...rate })).toEqual([
      '17.43',
      '17.43',
      '17.43',
      '17.43',
      '17.43',
      '17.47',
    ]);
  });

  it('Fineract: a second draw on a due date is repaid from the next instalment on', () => {
    const events = [{ date: '2024-03-01', draw: '100.00' }];
    const drawn = ['17.13', '17.13', '42.63', '42.63', '42.63', '42.61'];
    expect(payments({ ...FINERACT, day_count: '30/360', events })).toEqual(drawn);
  });

  it('Fineract: under 30/360 a period whose due date was moved still counts as one month', () => {
    const moved = ['2024-02-01', '2024-03-15', '2024-04-15', '2024-05-15', '2024-06-15', '2024-07-15'];
    expect(payments({ ...FINERACT, day_count: '30/360', due_dates: moved })).toEqual(
      payments({ ...FINERACT, day_count: '30/360' }),
    );
  });

  it('Fineract: a draw inside a month is rounded up to the day of the next', () => {
    const events = [{ date: '2024-01-08', draw: '200.00' }];
    const { rows } = answerCase({ ...FINERACT, day_count: '30/360', events });
    expect(rows[0]).toMatchObject({ payment: '51.33', interest: '2.02', closing: '250.69' });
    expect(rows.at(-1)).toMatchObject({ payment: '51.34', interest: '0.40', closing: '0.00' });
  });

  it('Fineract: first drawn inside a month, the loan owes that month’s interest by its days', () => {
    const loan = { ...FINERACT, day_count: '30/360' };
    const onThe8th = answerCase({ ...loan, disbursed_on: '2024-01-08' });
    expect(onThe8th.rows[0]).toMatchObject({ payment: '17.10', interest: '0.61', closing: '83.51' });
    expect(onThe8th.rows.at(-1)).toMatchObject({ payment: '17.10', interest: '0.13', closing: '0.00' });
    const events = ['100.00', '25.00'].map((draw) => ({ date: '2024-01-08', draw }));
    const onThe5th = { ...loan, principal: '50.00', disbursed_on: '2024-01-05', events };
    expect(answerCase(onThe5th).rows[0]).toMatchObject({ interest: '1.11', principal: '28.82' });
    expect(payments(onThe5th)).toEqual(['29.93', '29.93', '29.93', '29.93', '29.93', '29.95']);
  });

  it.each(MORE_OF_FINERACT)('Fineract: %s', (_, change, paid, interest) => {
    const { rows } = answerCase({ ...FINERACT, day_count: '30/360', ...change });
    expect(rows.map((row) => row.payment).join(' ')).toBe(paid);
    expect(rows.map((row) => row.interest).join(' ')).toBe(interest);
    expect(rows.at(-1)?.closing).toBe('0.00');
  });

  it('actual/actual by ISDA turns the year on 1 January, where the case says so', () => {
    const loan = {
      ...FINERACT,
      principal: '245000.00',
      disbursed_on: '2023-12-31',
      due_dates: ['2024-01-31'],
    };
    // 9.4822 % of 245000 for 31/366, and for 1/365 and 30/366.
    expect(answerCase({ ...loan, day_count: 'actual/actual' }).totalInterest).toBe('1967.69');
    expect(answerCase({ ...loan, day_count: 'actual/actual (ISDA)' }).totalInterest).toBe('1967.86');
  });

  it('a loan drawn on the 31st owes a whole month by the last of February', () => {
    const loan = { ...FINERACT, day_count: '30/360', disbursed_on: '2024-01-31', due_dates: ['2024-02-29'] };
    expect(payments(loan)).toEqual(['100.79']);
  });

  it('CapSens: half-yearly level payments after three of interest, the last taking the cent', () => {
    const standard = { ...CAPSENS, method: 'equal-instalment', periods: 6, period: 'semester' };
    const paid = ['2750.00', '2750.00', '2750.00', '20196.47', '20196.47', '20196.48'];
    expect(payments(standard)).toEqual(paid);
    expect(answerCase(standard).totalInterest).toBe('13839.42');
  });

  it('CapSens: what is rounded off three times 458.33 comes back as a cent with the fourth', () => {
    const linear = {
      ...CAPSENS,
      grace_periods_interest_only: 4,
      method: 'linear',
      periods: 36,
      period: 'month',
    };
    const interest = answerCase(linear).rows.map((row) => row.interest);
    expect(interest.slice(0, 4)).toEqual(['458.33', '458.33', '458.33', '458.34']);
  });

  it('CapSens: a bullet whose interest bears interest owes 74150.00 after 36 months', () => {
    const bullet = {
      ...CAPSENS,
      grace_periods_interest_only: 0,
      method: 'bullet',
      periods: 36,
      period: 'month',
    };
    expect(answerCase(bullet).rows.at(-1)).toMatchObject({ interest: '19150.00', payment: '74150.00' });
  });

  it.each([
    ['630000', '3343.58'],
    ['300000', '1592.18'],
  ])('Chinese banks: %s over 360 months at 4.9 %% is %s a month', (principal, instalment) => {
    const loan = { method: '等额本息', principal, annual_rate_percent: '4.9', periods: 360 };
    expect(payments(loan)[0]).toBe(instalment);
  });

  it('Chinese banks: monthly interest charged on the 21st of a draw-to-maturity loan by days over 360', () => {
    const loan = { method: '先息后本', principal: '1000000.00', annual_rate_percent: '3.95' };
    const { rows, totalInterest } = answerCase({ ...loan, drawn_on: '2024-01-15', matures_on: '2025-01-15' });
    expect(rows[0]).toMatchObject({ date: '2024-01-21', days: 6, interest: '658.33' });
    expect(rows.at(-1)).toMatchObject({ date: '2025-01-15', days: 25, payment: '1002743.06' });
    expect(totalInterest).toBe('40158.35');
  });
});
