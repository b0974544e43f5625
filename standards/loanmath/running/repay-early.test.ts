import { describe, expect, it } from 'vitest';
import {
  CN,
  type EarlyRepayment,
  formatDate,
  type LoanTerms,
  parseRatePercent,
  payoff,
  planLoan,
  regularTimeline,
  repayEarly,
} from '../index.ts';

const LOAN: LoanTerms = {
  principalMinor: 50_000_000n,
  rate: parseRatePercent('3.95'),
  form: 'equal-instalment',
  timeline: regularTimeline('2024-01-31', 'month', 1, 24, '30/360'),
  convention: CN,
};
const ROWS = planLoan(LOAN);

/** An early repayment while the seventh row (from 2024-07-31) is running. */
const EARLY: EarlyRepayment = {
  rows: ROWS.slice(6),
  form: LOAN.form,
  rate: LOAN.rate,
  dayCount: '30/360',
  months: 1,
  rounding: 'half-up',
  date: '2024-07-31',
  amountMinor: 10_000_000n,
  mode: 'reduce-instalment',
};

describe('an early repayment of a running loan', () => {
  it('on a due date gives the instalments that the plan with this event has (15970.43, 21701.34)', () => {
    const reduced = repayEarly(EARLY);
    expect(reduced).toMatchObject({ interestMinor: 0n, principalMinor: 10_000_000n });
    expect(reduced.rows.map((row) => row.paymentMinor).slice(0, 2)).toEqual([1_597_043n, 1_597_043n]);
    const shorter = repayEarly({ ...EARLY, mode: 'reduce-term' });
    expect(shorter.rows.map((row) => row.paymentMinor).at(-2)).toBe(2_170_134n);
    expect(shorter.rows.at(-1)).toMatchObject({ n: 20, paymentMinor: 308_868n, closingMinor: 0n });
  });

  it('inside a period pays its interest so far first and runs on from that day', () => {
    const { interestMinor, principalMinor, rows } = repayEarly({ ...EARLY, date: '2024-08-10' });
    // 30/360 has ten days from 31 July to 10 August.
    expect(interestMinor).toBe(41_549n);
    expect(interestMinor + principalMinor).toBe(10_000_000n);
    expect(rows.map((row) => [row.n, formatDate(row.due)]).slice(0, 2)).toEqual([
      [7, '2024-08-31'],
      [8, '2024-09-30'],
    ]);
    expect(rows[0]?.openingMinor).toBe(37_867_235n - principalMinor);
    expect(rows.at(-1)?.closingMinor).toBe(0n);
  });

  it('of everything ends the loan', () => {
    const { interestMinor, principalMinor } = payoff({ ...EARLY, date: '2024-08-10' });
    const settled = repayEarly({ ...EARLY, date: '2024-08-10', amountMinor: interestMinor + principalMinor });
    expect(settled).toEqual({ interestMinor, principalMinor, rows: [] });
  });

  it('keeps equal principals equal when the term is reduced', () => {
    const rows = planLoan({ ...LOAN, form: 'equal-principal', principalMinor: 2_400_000n }).slice(12);
    const shorter = repayEarly({
      ...EARLY,
      form: 'equal-principal',
      rows,
      date: '2025-01-31',
      amountMinor: 250_000n,
      mode: 'reduce-term',
    });
    expect(shorter.rows.map((row) => row.principalMinor)).toEqual([
      ...Array.from({ length: 9 }, () => 100_000n),
      50_000n,
    ]);
  });

  it.each<[string, Partial<EarlyRepayment>, string]>([
    ['less than the interest so far', { date: '2024-08-10', amountMinor: 1n }, 'does not fit'],
    ['more than everything', { amountMinor: 10n ** 12n }, 'does not fit'],
    ['on a day outside the running row', { date: '2024-08-31' }, 'not inside the first row'],
    ['without rows', { rows: [] }, 'not inside the first row'],
  ])('%s is refused', (_, change, why) => {
    expect(() => repayEarly({ ...EARLY, ...change })).toThrow(why);
  });
});
