import { describe, expect, it } from 'vitest';
import { expectedCreditLoss } from './ecl.ts';

describe('expected credit loss', () => {
  it('of ¥1,000,000 falling over three years at 5 % is 8,571.43 in twelve months and 22,144.76 in its life', () => {
    const loss = expectedCreditLoss([0.02, 0.03, 0.04], 0.45, [1_000_000, 700_000, 350_000], 0.05);
    expect(loss.twelveMonths).toBeCloseTo(8571.4286, 4);
    expect(loss.lifetime).toBeCloseTo(22_144.7619, 4);
    expect(loss.rows[2]?.marginalPd).toBeCloseTo(0.98 * 0.97 * 0.04, 12);
  });

  it('refuses a year without an exposure', () => {
    expect(() => expectedCreditLoss([0.02, 0.03], 0.45, [1], 0)).toThrow('each year');
  });
});
