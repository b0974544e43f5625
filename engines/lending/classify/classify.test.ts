import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify, classifyAlone } from './classify.ts';
import { curedOn } from './cure.ts';
import type { Exposure } from './rules.ts';
import { rankOf, TIERS, type Tier } from './tier.ts';

const sound: Exposure = {
  days: 0,
  excused: false,
  judged: null,
  observed: null,
  uncured: false,
  basis: 'debtor',
  badHereBps: 0,
  overdueElsewhereBps: 0,
  lossBps: 0,
};

/** The rules of 2023 by example: what is seen, the tier, and which rule decides. */
const cases: readonly (readonly [name: string, of: Partial<Exposure>, tier: Tier, because: string])[] = [
  ['nothing is late', {}, 'normal', 'none'],
  ['one day late', { days: 1 }, 'special-mention', 'overdue'],
  ['a day late by the platform’s fault', { days: 1, excused: true }, 'normal', 'none'],
  ['seven days late by its fault', { days: 7, excused: true }, 'normal', 'none'],
  ['eight days late, though it began by its fault', { days: 8, excused: true }, 'special-mention', 'overdue'],
  ['90 days late', { days: 90 }, 'special-mention', 'overdue'],
  ['91 days late, whatever the collateral', { days: 91 }, 'substandard', 'overdue'],
  ['270 days late', { days: 270 }, 'substandard', 'overdue'],
  ['271 days late', { days: 271 }, 'doubtful', 'overdue'],
  ['360 days late', { days: 360 }, 'doubtful', 'overdue'],
  ['361 days late', { days: 361 }, 'loss', 'overdue'],
  ['judged worse than the days say', { days: 3, judged: 'doubtful' }, 'doubtful', 'judged'],
  ['judged better than the days say', { days: 100, judged: 'special-mention' }, 'substandard', 'overdue'],
  ['restructured while sound', { observed: { wasBad: false, times: 1 } }, 'special-mention', 'restructured'],
  ['restructured while bad', { observed: { wasBad: true, times: 1 } }, 'substandard', 'restructured'],
  ['restructured twice', { observed: { wasBad: false, times: 2 } }, 'substandard', 'restructured'],
  ['arrears paid, the cure not over', { uncured: true }, 'substandard', 'uncured'],
  ['exactly a tenth of the debtor’s debt is bad', { badHereBps: 1_000 }, 'normal', 'none'],
  ['more than a tenth is', { badHereBps: 1_001 }, 'substandard', 'debtor-here'],
  ['more than a tenth is, of a person', { badHereBps: 9_000, basis: 'asset' }, 'normal', 'none'],
  ['exactly a fifth is overdue elsewhere', { overdueElsewhereBps: 2_000 }, 'normal', 'none'],
  ['more than a fifth is', { overdueElsewhereBps: 2_001 }, 'substandard', 'debtor-elsewhere'],
  ['more than a fifth is, of a person', { overdueElsewhereBps: 2_001, basis: 'asset' }, 'normal', 'none'],
  ['half of it is expected to be lost', { days: 100, lossBps: 5_000 }, 'doubtful', 'impaired'],
  ['a little less than half', { days: 100, lossBps: 4_999 }, 'substandard', 'overdue'],
  ['nine tenths are', { days: 100, lossBps: 9_000 }, 'loss', 'impaired'],
  ['a little less than nine tenths', { days: 100, lossBps: 8_999 }, 'doubtful', 'impaired'],
];

const tier = fc.constantFrom(...TIERS);
const exposure: fc.Arbitrary<Exposure> = fc.record({
  days: fc.nat({ max: 800 }),
  excused: fc.boolean(),
  judged: fc.option(tier),
  observed: fc.option(fc.record({ wasBad: fc.boolean(), times: fc.integer({ min: 1, max: 3 }) })),
  uncured: fc.boolean(),
  basis: fc.constantFrom('debtor', 'asset'),
  badHereBps: fc.nat({ max: 10_000 }),
  overdueElsewhereBps: fc.nat({ max: 10_000 }),
  lossBps: fc.nat({ max: 10_000 }),
});
const rank = (of: Exposure): number => rankOf(classify(of).tier);

describe('a loan’s tier', () => {
  it.each(cases)('%s', (_name, of, tierWanted, because) => {
    expect(classify({ ...sound, ...of })).toEqual({ tier: tierWanted, because });
  });

  it('is never better than the days past due allow, whatever anybody judges', () => {
    fc.assert(
      fc.property(exposure, (of) => {
        expect(rank(of)).toBeGreaterThanOrEqual(rank({ ...sound, days: of.days, excused: of.excused }));
      }),
    );
  });

  it('never gets better by more days, more loss, more bad debt, or a worse judgement', () => {
    fc.assert(
      fc.property(exposure, exposure, (a, b) => {
        const worst: Exposure = {
          ...a,
          days: Math.max(a.days, b.days),
          excused: a.excused && b.excused,
          judged: rankOf(a.judged ?? 'normal') >= rankOf(b.judged ?? 'normal') ? a.judged : b.judged,
          uncured: a.uncured || b.uncured,
          badHereBps: Math.max(a.badHereBps, b.badHereBps),
          overdueElsewhereBps: Math.max(a.overdueElsewhereBps, b.overdueElsewhereBps),
          lossBps: Math.max(a.lossBps, b.lossBps),
        };
        expect(rank(worst)).toBeGreaterThanOrEqual(rank(a));
      }),
    );
  });

  it('of a person’s loan does not depend on what else the person owes', () => {
    fc.assert(
      fc.property(exposure, (of) => {
        const person = { ...of, basis: 'asset' as const };
        expect(classify(person)).toEqual(classify({ ...person, badHereBps: 0, overdueElsewhereBps: 0 }));
      }),
    );
  });

  it('by the loan alone is never worse than with its debtor and its expected loss', () => {
    fc.assert(
      fc.property(exposure, (of) => {
        expect(rankOf(classifyAlone(of))).toBeLessThanOrEqual(rank(of));
      }),
    );
  });
});

describe('the cure of a non-performing loan', () => {
  it.each([
    ['monthly: six months', '2026-01-31', 1, '2026-07-31'],
    ['quarterly: two periods are six months', '2026-01-31', 3, '2026-07-31'],
    ['half-yearly: two periods', '2026-01-31', 6, '2027-01-31'],
    ['a yearly one: two years', '2026-08-31', 12, '2028-08-31'],
    ['to the last day of a short month', '2025-08-31', 1, '2026-02-28'],
  ])('%s', (_name, since, every, on) => {
    expect(curedOn(since, every)).toBe(on);
  });
});
