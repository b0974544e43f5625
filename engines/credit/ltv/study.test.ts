import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import shipped from '../models/home-ltv/table.json' with { type: 'json' };
import { sharedTable } from '../testing/shared.ts';
import { bandOf } from './bands.ts';
import { homeLossBps, ltvLoss } from './loss.ts';
import { rising } from './rising.ts';
import { studyLtv } from './study.ts';

const panel = sharedTable('home-mortgage-panel-train.csv.gz');
const recoveries = sharedTable('home-lgd-train.csv.gz');

describe('the line of 75 %', () => {
  it('is where loss begins: far above it a loan costs many times what it costs below, just above already about thrice', () => {
    expect(shipped.linePercent).toBe(75);
    expect(shipped.timesNext).toBeGreaterThan(2);
    expect(shipped.timesAll).toBeGreaterThan(4);
  });

  it('default and loss never fall as loan to value rises', () => {
    for (const of of ['pdQuarter', 'lgd', 'expectedLoss'] as const) {
      const values = shipped.bands.map((band) => band[of]);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    }
  });

  it('exactly 75 is below the line', () => {
    expect([bandOf(75), bandOf(75.0001), bandOf(0), bandOf(500)]).toEqual([1, 2, 0, 5]);
  });
});

describe('what provisions take from it', () => {
  it('a year’s default is four quarters of surviving, in basis points', () => {
    const { pdYearBps, lgdBps } = ltvLoss(80);
    const quarter = shipped.bands[2]!.pdQuarter;
    expect(pdYearBps).toBe(Math.round((1 - (1 - quarter) ** 4) * 10_000));
    expect(lgdBps).toBe(Math.round(shipped.bands[2]!.lgd * 10_000));
    expect(homeLossBps(110)).toBeGreaterThan(4 * homeLossBps(70));
  });
});

describe('levels that never fall', () => {
  it('keep the weighted mean, and leave a rising row as it was', () => {
    const level = fc.record({
      mean: fc.double({ min: 0, max: 1, noNaN: true }),
      weight: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 9 }), (levels) => {
        const made = rising(levels);
        expect(made).toHaveLength(levels.length);
        for (const [n, value] of made.entries())
          if (n > 0) expect(value).toBeGreaterThanOrEqual(made[n - 1]!);
        const sum = (values: readonly number[]) =>
          values.reduce((all, value, n) => all + value * levels[n]!.weight, 0);
        expect(sum(made)).toBeCloseTo(sum(levels.map(({ mean }) => mean)), 6);
      }),
    );
    expect(rising([0.1, 0.2, 0.4].map((mean) => ({ mean, weight: 2 })))).toEqual([0.1, 0.2, 0.4]);
  });
});

describe.skipIf(!panel || !recoveries)(
  'made again (needs ../shared/data/home-mortgage-panel-train.csv.gz and home-lgd-train.csv.gz, else missing)',
  () => {
    it('gives the shipped table', () => {
      expect(studyLtv(panel!, recoveries!)).toEqual(shipped);
    });

    it('says which column is missing', () => {
      expect(() => studyLtv(recoveries!, recoveries!)).toThrow('LTV_time');
    });
  },
);
