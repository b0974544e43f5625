import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibration } from './calibration.ts';
import { discrimination } from './discrimination.ts';
import { chiSquareOnceInAHundred, differBeyondChance } from './homogeneity.ts';
import { countByEdges, developmentEdges, stabilityIndex } from './stability.ts';

/** The definition itself: every bad against every good, a tie half. */
function aucByPairs(risk: readonly number[], bad: readonly boolean[]): number {
  const of = (wanted: boolean) => risk.filter((_, i) => bad[i] === wanted);
  const wins = of(true).flatMap((b) => of(false).map((g) => (b > g ? 1 : b === g ? 0.5 : 0)));
  return wins.reduce((sum: number, win) => sum + win, 0) / wins.length;
}

describe('discrimination', () => {
  it('counts a tie half in the AUC and once in the KS (ten rows, two ties: .8333, .5833)', () => {
    const risk = [0.9, 0.8, 0.8, 0.7, 0.6, 0.5, 0.5, 0.4, 0.3, 0.1];
    const bad = [1, 1, 0, 1, 0, 0, 1, 0, 0, 0].map((one) => one === 1);
    const { auc, gini, ks } = discrimination(risk, bad);
    expect([auc, gini, ks]).toEqual([
      expect.closeTo(0.833333, 6),
      expect.closeTo(0.666667, 6),
      expect.closeTo(0.583333, 6),
    ]);
  });

  it('is the share of pairs ranked rightly, whatever the ties', () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 40 }), (rows) => {
        fc.pre(new Set(rows.map(([, b]) => b)).size === 2);
        const risk = rows.map(([r]) => r);
        const bad = rows.map(([, b]) => b);
        expect(discrimination(risk, bad).auc).toBeCloseTo(aucByPairs(risk, bad), 12);
      }),
    );
  });

  it('says nothing about a score that is the same for all: AUC ½, KS 0', () => {
    expect(discrimination([1, 1, 1], [true, false, true])).toEqual({ auc: 0.5, gini: 0, ks: 0 });
  });

  it('is refused for one outcome', () => {
    expect(() => discrimination([1, 2], [true, true])).toThrow('both outcomes');
  });
});

describe('stability', () => {
  it('of ten even classes against 80 … 120 is 0.010616', () => {
    const actual = [80, 90, 100, 110, 120, 100, 95, 105, 100, 100];
    expect(stabilityIndex(new Array<number>(10).fill(100), actual)).toBeCloseTo(0.010616, 6);
  });

  it('is zero against itself and finite against an empty class', () => {
    expect(stabilityIndex([3, 7], [3, 7])).toBe(0);
    expect(stabilityIndex([5, 5], [10, 0])).toBeGreaterThan(0.25);
    expect(() => stabilityIndex([0, 0], [1, 1])).toThrow('without rows');
    expect(() => stabilityIndex([1], [1, 1])).toThrow('must be the same');
  });

  it('uses classes fixed at development', () => {
    const scores = Array.from({ length: 100 }, (_, i) => i);
    const edges = developmentEdges(scores, 10);
    expect(countByEdges(scores, edges)).toEqual(new Array(10).fill(10));
    expect(countByEdges([-5, 500], edges)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });
});

describe('whether samples differ beyond chance', () => {
  it.each([
    [1, 6.635],
    [4, 13.277],
    [9, 21.666],
    [30, 50.892],
  ])('of %i degrees of freedom once in a hundred passes %d', (degrees, tabled) => {
    expect(chiSquareOnceInAHundred(degrees) / tabled).toBeCloseTo(1, 1.7);
  });

  it('few rows that PSI calls moved may be of the same population, many are not', () => {
    const even = new Array<number>(10).fill(100);
    const few = [5, 0, 1, 3, 2, 1, 4, 0, 3, 1];
    expect(stabilityIndex(even, few)).toBeGreaterThan(0.25);
    expect(differBeyondChance(even, few)).toBe(false);
    expect(
      differBeyondChance(
        even,
        few.map((count) => count * 10),
      ),
    ).toBe(true);
  });

  it('samples of one population differ about once in a hundred times', () => {
    const samplesOf = (rows: number, seed: number) =>
      fc
        .sample(fc.array(fc.noBias(fc.nat(9)), { minLength: rows, maxLength: rows }), {
          numRuns: 1_000,
          seed,
        })
        .map((classes) => Array.from({ length: 10 }, (_, k) => classes.filter((one) => one === k).length));
    const [many, few] = [samplesOf(300, 7), samplesOf(30, 8)];
    const differ = many.map((counts, n) => differBeyondChance(counts, few[n]!));
    const share = differ.filter(Boolean).length / differ.length;
    expect(share).toBeGreaterThan(0.002);
    expect(share).toBeLessThan(0.025);
  });

  it('asks for the same classes, and rows on both sides', () => {
    expect(differBeyondChance([5, 0], [9, 0])).toBe(false);
    expect(() => differBeyondChance([1], [1, 1])).toThrow('must be the same');
    expect(() => differBeyondChance([1, 1], [0, 0])).toThrow('without rows');
  });
});

describe('calibration', () => {
  it('compares predicted with observed by group, weighted to the population', () => {
    const rows = calibration([2003, 2004, 2003], [0.2, 0.5, 0.4], [true, false, false], [10.5, 1, 49.5]);
    expect(rows).toEqual([
      {
        group: 2003,
        rows: 2,
        predicted: expect.closeTo((10.5 * 0.2 + 49.5 * 0.4) / 60, 12),
        observed: 10.5 / 60,
      },
      { group: 2004, rows: 1, predicted: 0.5, observed: 0 },
    ]);
  });
});
