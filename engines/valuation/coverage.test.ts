import { describe, expect, it } from 'vitest';
import { type CoverageStudy, studyCoverage } from './study.ts';

/** Twelve months, each month's deals unseen by the model of its first day. */
const studies = [1, 7].map((seed) => studyCoverage(seed, '2026-10-01', 12));

describe.each(studies)('in the market of seed $seed', ({ all, byCity, byPrice }: CoverageStudy) => {
  it('the interval holds 90 % ± 2 of the deals that no model had seen', () => {
    expect(all.deals).toBeGreaterThan(6000);
    expect(all.inside).toBeGreaterThan(0.88);
    expect(all.inside).toBeLessThan(0.92);
  });

  it('and misses on the side that costs the bank as often as it says: one in twenty sells for less', () => {
    expect(all.below).toBeGreaterThan(0.035);
    expect(all.below).toBeLessThan(0.065);
  });

  it('holds in each city and each band of prices, not only on the average', () => {
    for (const { group, inside, deals } of [...byCity, ...byPrice]) {
      expect(deals, group).toBeGreaterThan(250);
      expect(inside, group).toBeGreaterThan(0.86);
      expect(inside, group).toBeLessThan(0.94);
    }
  });

  it('is narrow enough to lend on, and the value is not far off', () => {
    expect(all.medianError).toBeLessThan(0.065);
    expect(all.medianHalfWidth).toBeLessThan(0.18);
  });
});
