import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  annualisedRate,
  answerCase,
  CN,
  countedTimeline,
  FORMS,
  flowsOf,
  internalRate,
  parseRatePercent,
  planLoan,
} from '../index.ts';

describe('yearly rates of a schedule', () => {
  it('a month-rate loan shows its nominal rate and the compound rate above it', () => {
    const loan = { method: '等额本息', principal: '1000000.00', annual_rate_percent: '12', periods: 12 };
    expect(answerCase(loan)).toMatchObject({ annualisedRate: '12.0000', irr: '12.6825' });
  });

  it('a year by the day rate costs 365/360 of the nominal rate', () => {
    const loan = {
      method: 'bullet',
      principal: '1000000.00',
      annual_rate_percent: '3.6',
      day_count: 'act/360',
    };
    const answer = answerCase({ ...loan, drawn_on: '2025-01-01', matures_on: '2026-01-01' });
    expect(answer).toMatchObject({ totalInterest: '36500.00', annualisedRate: '3.6500', irr: '3.6500' });
  });

  it('money lent without interest has both rates zero', () => {
    const loan = { method: '等额本金', principal: '100.00', annual_rate_percent: '0', periods: 3 };
    expect(answerCase(loan)).toMatchObject({ annualisedRate: '0.0000', irr: '0.0000' });
  });

  it('discounting the payments at the internal rate gives the principal back', () => {
    const loan = fc.record({
      percent: fc.integer({ min: 1, max: 36 }),
      periods: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(loan, fc.constantFrom(...FORMS), ({ percent, periods }, form) => {
        const timeline = countedTimeline(periods, 1);
        const principalMinor = 10n ** 9n;
        const terms = {
          principalMinor,
          rate: parseRatePercent(String(percent)),
          form,
          timeline,
          convention: CN,
        };
        const rows = planLoan(terms);
        const flows = flowsOf(timeline, principalMinor, [], rows);
        const irr = internalRate(flows);
        const yearly = Number(irr?.numerator) / Number(irr?.denominator);
        const value = rows.reduce(
          (sum, row) => sum + Number(row.paymentMinor) / (1 + yearly) ** (row.n / 12),
          0,
        );
        expect(Math.abs(value - 1e9)).toBeLessThan(1);
        const simple = annualisedRate(flows);
        expect(Number(simple.numerator) / Number(simple.denominator)).toBeCloseTo(percent / 100, 5);
      }),
      { numRuns: 40 },
    );
  });
});
