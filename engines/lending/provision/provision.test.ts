import { expectedCreditLoss } from '@sandglass/scorecard';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tier } from '../classify/tier.ts';
import { later } from '../testing/index.ts';
import { atLgd, lossFactors, lossTable, MONTHS, monthsLeft, shareUp } from './loss.ts';
import { classNow, classOfGrade, parametersOn } from './parameters.ts';
import { type Stage, type Staged, stageOf } from './stage.ts';

const parameters = parametersOn('2026-01-01');
const DATE = '2026-03-31';

describe('the stage', () => {
  const staged = (of: {
    tier?: Tier;
    because?: 'overdue' | 'judged' | 'none';
    days?: number;
    down?: number;
    before?: Stage;
    calmSince?: string | null;
    date?: string;
  }): Staged =>
    stageOf(
      { tier: 'normal', because: 'none', days: 0, down: 0, before: 1, calmSince: null, date: DATE, ...of },
      parameters,
    );

  it.each([
    ['a sound loan is in stage 1', {}, 1],
    [
      '30 days late it still is',
      { tier: 'special-mention' as const, because: 'overdue' as const, days: 30 },
      1,
    ],
    [
      '31 days are the backstop',
      { tier: 'special-mention' as const, because: 'overdue' as const, days: 31 },
      2,
    ],
    ['a rating two classes lower is not enough', { down: 2 }, 1],
    ['three classes lower it is', { down: 3 }, 2],
    [
      'special mention by judgement is more risk',
      { tier: 'special-mention' as const, because: 'judged' as const },
      2,
    ],
    [
      'non-performing is credit-impaired',
      { tier: 'substandard' as const, because: 'overdue' as const, days: 91 },
      3,
    ],
    ['in stage 2 with nothing wrong it stays there', { before: 2 as const }, 2],
    ['cured it goes to stage 2 first', { before: 3 as const }, 2],
  ])('%s', (_name, of, stage) => {
    expect(staged(of).stage).toBe(stage);
  });

  it('goes back to stage 1 after 90 days without any sign, and the rating must have come back further than it fell', () => {
    let now = staged({ before: 2 });
    expect(now).toEqual({ stage: 2, calmSince: DATE });
    now = staged({ before: 2, calmSince: DATE, date: later(DATE, 89) });
    expect(now.stage).toBe(2);
    expect(staged({ before: 2, calmSince: DATE, date: later(DATE, 90) }).stage).toBe(1);
    expect(staged({ before: 2, calmSince: DATE, down: 2, date: later(DATE, 90) })).toEqual({
      stage: 2,
      calmSince: null,
    });
    expect(staged({ before: 2, calmSince: DATE, days: 1, date: later(DATE, 90) }).calmSince).toBeNull();
  });

  it('never goes from 1 to 2 and back within 90 days, however the rating moves', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 200 }), (downs) => {
        let before: Stage = 1;
        let calmSince: string | null = null;
        let enteredOn: number | undefined;
        for (const [day, down] of downs.entries()) {
          const now = staged({ before, calmSince, down, date: later(DATE, day) });
          if (before === 1 && now.stage === 2) enteredOn = day;
          if (before === 2 && now.stage === 1) expect(day - enteredOn!).toBeGreaterThanOrEqual(90);
          ({ stage: before, calmSince } = now);
        }
      }),
    );
  });
});

describe('the class of the master scale', () => {
  it.each([
    ['A', 3],
    ['E', 7],
    ['?', 5],
  ])('of grade %s is %i', (grade, of) => expect(classOfGrade(grade)).toBe(of));

  it.each([
    [0, 4],
    [1, 5],
    [7, 5],
    [8, 6],
    [30, 6],
    [31, 8],
    [61, 9],
    [91, 10],
  ])('falls while a loan is late: %i days', (days, of) => expect(classNow(parameters, 4, days)).toBe(of));
});

describe('expected loss', () => {
  it('is PD × LGD × EAD, discounted: a year, one class, no rate', () => {
    // 1 % of ¥100 at a loss of 45 %, the debt outstanding to the end: 0.45 %.
    const { twelveMonthsPpm } = lossFactors(
      { pdClass: 4, months: 12, ratePercent: 0, amortises: false },
      parameters,
    );
    expect(twelveMonthsPpm).toBe(4_500);
    // Repaid in instalments it stands at little more than half on average.
    const paid = lossFactors({ pdClass: 4, months: 12, ratePercent: 0, amortises: true }, parameters);
    expect(paid.twelveMonthsPpm / twelveMonthsPpm).toBeCloseTo(13 / 24, 2);
  });

  it('by whole years is what the scorecard room says (IFRS 9 B5.5.28)', () => {
    const months = 36;
    const { lifetimePpm } = lossFactors({ pdClass: 6, months, ratePercent: 0, amortises: false }, parameters);
    const { lifetime } = expectedCreditLoss([0.04, 0.04, 0.04], 0.45, [1, 1, 1], 0);
    expect(lifetimePpm / 1e6).toBeCloseTo(lifetime, 5);
  });

  it('of twelve months is never more than to the end, and grows with class, term and careful discounting', () => {
    for (const of of lossTable(parameters)) expect(of.twelveMonthsPpm).toBeLessThanOrEqual(of.lifetimePpm);
    const risk = { pdClass: 5, months: 24, ratePercent: 5, amortises: false };
    const base = lossFactors(risk, parameters).lifetimePpm;
    expect(lossFactors({ ...risk, pdClass: 6 }, parameters).lifetimePpm).toBeGreaterThan(base);
    expect(lossFactors({ ...risk, months: 30 }, parameters).lifetimePpm).toBeGreaterThan(base);
    expect(lossFactors({ ...risk, ratePercent: 4 }, parameters).lifetimePpm).toBeGreaterThan(base);
  });

  it('is reckoned for the remaining term rounded up; what is past its end has a month', () => {
    expect([-40, 0, 1, 30, 31, 720, 721, 100_000].map(monthsLeft)).toEqual([1, 1, 1, 1, 2, 24, 30, 360]);
    expect(MONTHS).toEqual([...MONTHS].sort((a, b) => a - b));
  });

  it('is rounded up to the fen', () => {
    expect(shareUp(1n, 1)).toBe(1n);
    expect(shareUp(0n, 450_000)).toBe(0n);
    expect(shareUp(2_000_000n, 1)).toBe(2n);
    expect(shareUp(2_000_001n, 1)).toBe(3n);
  });
});

describe('a loan that something secures', () => {
  it('is provided for in proportion to what its security leaves to lose, and never for more than is owed', () => {
    expect(atLgd(9_000, null, 4_500)).toBe(9_000);
    expect(atLgd(9_000, 1_300, 4_500)).toBe(2_600);
    expect(atLgd(900_000, 9_000, 4_500)).toBe(1_000_000);
    fc.assert(
      fc.property(
        fc.nat({ max: 1_000_000 }),
        fc.nat({ max: 10_000 }),
        fc.nat({ max: 10_000 }),
        (ppm, a, b) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          expect(atLgd(ppm, less, 4_500)).toBeLessThanOrEqual(atLgd(ppm, more, 4_500));
          expect(atLgd(ppm, 4_500, 4_500)).toBe(ppm);
        },
      ),
    );
  });
});
