import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { informationValue, sumCounts, weightOfEvidence } from './woe.ts';

/** German credit, checking account (Hofmann 1994, UCI): good, bad, WoE. */
const checking = [
  { level: 'A11', good: 139, bad: 135, woe: -0.818099 },
  { level: 'A12', good: 164, bad: 105, woe: -0.401392 },
  { level: 'A13', good: 49, bad: 14, woe: 0.405465 },
  { level: 'A14', good: 348, bad: 46, woe: 1.176263 },
];

const counts = fc.record({ good: fc.integer({ min: 1, max: 5000 }), bad: fc.integer({ min: 1, max: 5000 }) });

describe('weight of evidence', () => {
  it.each(checking)('of German checking account $level is $woe', ({ good, bad, woe }) => {
    expect(weightOfEvidence({ good, bad }, sumCounts(checking))).toBeCloseTo(woe, 6);
  });

  it('of the German checking account adds up to an information value of 0.666012', () => {
    expect(informationValue(checking)).toBeCloseTo(0.666012, 6);
  });

  it('of a class without a bad row adds 0.5 to both cells', () => {
    const whole = { good: 90, bad: 10 };
    expect(weightOfEvidence({ good: 20, bad: 0 }, whole)).toBeCloseTo(Math.log(20.5 / 0.5) - Math.log(9), 12);
  });

  it('of the whole is zero, and smoothing only ever pulls towards zero', () => {
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 1, max: 100 }), (part, rest, rows) => {
        const whole = sumCounts([part, rest]);
        const plain = weightOfEvidence(part, whole);
        expect(weightOfEvidence(whole, whole)).toBeCloseTo(0, 12);
        expect(Math.abs(weightOfEvidence(part, whole, rows))).toBeLessThanOrEqual(Math.abs(plain) + 1e-12);
      }),
    );
  });

  it('is refused for a sample with one outcome', () => {
    expect(() => weightOfEvidence({ good: 1, bad: 0 }, { good: 9, bad: 0 })).toThrow('both outcomes');
  });

  it('does not depend on how many loans a sampled bad row stands for', () => {
    const weighted = checking.map(({ good, bad }) => ({ good: good * 49.31, bad: bad * 10.5 }));
    const found = weighted.map((part) => weightOfEvidence(part, sumCounts(weighted)));
    for (const [i, { woe }] of checking.entries()) expect(found[i]).toBeCloseTo(woe, 6);
  });
});
