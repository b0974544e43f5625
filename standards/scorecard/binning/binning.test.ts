import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberBinning } from './binning.ts';
import { binCategory } from './category.ts';
import { encode } from './encode.ts';
import { binNumber, type NumberBinningPlan } from './number.ts';

const plan: NumberBinningPlan = {
  trend: 'either',
  shareMin: 0.05,
  classesMax: 8,
  special: [],
  smoothingRows: 0,
};

/** 400 rows whose bad rate rises with the value 0 … 39, one bad in forty more with each. */
const values = Array.from({ length: 400 }, (_, i) => i % 40);
const bad = values.map((value, i) => Math.floor(i / 40) * 4 < value);

const rising = (numbers: readonly number[]) => numbers.every((n, i) => i === 0 || n >= numbers[i - 1]!);

describe('classes of a number', () => {
  it('follow a falling weight of evidence where the bad rate rises', () => {
    const binning = binNumber(values, bad, plan);
    expect(binning.woe.length).toBeGreaterThan(3);
    expect(rising(binning.woe.map((woe) => -woe))).toBe(true);
  });

  it('are monotone for any data when a trend is asked for', () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(row, { minLength: 100, maxLength: 400 }), fc.boolean(), (rows, up) => {
        fc.pre(new Set(rows.map(([, b]) => b)).size === 2);
        const { woe, upTo } = binNumber(
          rows.map(([value]) => value),
          rows.map(([, b]) => b),
          { ...plan, trend: up ? 'rising' : 'falling' },
        );
        expect(rising(woe.map((w) => (up ? -w : w)))).toBe(true);
        expect(upTo.length).toBe(woe.length - 1);
      }),
    );
  });

  it('hold no fewer than the least share of the rows, and no more classes than allowed', () => {
    const free = binNumber(values, bad, { ...plan, trend: 'free', shareMin: 0.1, classesMax: 6 });
    const edges = [...free.upTo, Number.POSITIVE_INFINITY];
    const sizes = edges.map((to, i) => values.filter((v) => v <= to && v > (free.upTo[i - 1] ?? -1)).length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(40);
    expect(sizes.length).toBeLessThanOrEqual(6);
  });

  it('include their upper edge', () => {
    const binning: NumberBinning = {
      kind: 'number',
      upTo: [10],
      woe: [1, 2],
      special: { '-9': 7 },
      missing: 3,
    };
    expect([10, 10.01, null, Number.NaN, -9].map((value) => encode(binning, value))).toEqual([1, 2, 3, 3, 7]);
  });

  it('give missing and special values their own evidence, the same in scoring as in fit', () => {
    const withMissing = [...values, ...Array.from({ length: 60 }, (_, i) => (i < 30 ? null : -9))];
    const allBad = [...bad, ...Array.from({ length: 60 }, (_, i) => i < 25)];
    const binning = binNumber(withMissing, allBad, { ...plan, special: [-9] });
    const whole = Math.log(allBad.filter((b) => !b).length / allBad.filter(Boolean).length);
    expect(encode(binning, null)).toBeCloseTo(Math.log(5 / 25) - whole, 12);
    expect(encode(binning, -9)).toBeCloseTo(Math.log(30.5 / 0.5) - whole, 12);
  });

  it('leave a value neutral that was missing too rarely to be stored', () => {
    const binning = binNumber([...values, null, null], [...bad, true, true], plan);
    expect(binning.missing).toBe(0);
  });
});

describe('classes of a category', () => {
  const rowsOf = (level: string | null, good: number, bads: number) =>
    Array.from({ length: good + bads }, (_, i) => ({ level, bad: i < bads }));
  const rows = [
    ...rowsOf('safe', 90, 10),
    ...rowsOf('risky', 50, 50),
    ...rowsOf('one firm', 0, 19),
    ...rowsOf('another', 10, 9),
    ...rowsOf(null, 20, 5),
  ];
  const fitted = binCategory(
    rows.map(({ level }) => level),
    rows.map((row) => row.bad),
    { levelRowsMin: 5, classesMax: 100, smoothingRows: 0 },
  );

  it('never store a level of fewer than 20 rows, whatever the plan says', () => {
    expect(Object.keys(fitted.levels)).toEqual(['risky', 'safe']);
    expect(encode(fitted, 'one firm')).toBe(fitted.other);
    expect(encode(fitted, 'never seen')).toBe(fitted.other);
    expect(fitted.other).toBeLessThan(0);
  });

  it('tell missing from other', () => {
    expect(encode(fitted, null)).toBeCloseTo(Math.log(4) - Math.log(170 / 93), 12);
  });

  it('are not fooled by a level named like a built-in', () => {
    expect(encode(fitted, 'constructor')).toBe(fitted.other);
    expect(encode(fitted, '__proto__')).toBe(fitted.other);
  });

  it('join levels of like risk when there are too many', () => {
    const many = ['a', 'b', 'c', 'd'].flatMap((level, i) => rowsOf(level, 60, i < 2 ? 10 + i : 40 + i));
    const joined = binCategory(
      many.map(({ level }) => level),
      many.map((row) => row.bad),
      { levelRowsMin: 20, classesMax: 2, smoothingRows: 0 },
    );
    expect(joined.levels.a).toBe(joined.levels.b);
    expect(joined.levels.c).toBe(joined.levels.d);
    expect(joined.levels.a).not.toBe(joined.levels.c);
  });

  it('refuse a number where a category was declared', () => {
    expect(() => encode(fitted, 1)).toThrow('category was declared');
    expect(() => encode(binNumber(values, bad, plan), '1')).toThrow('number was declared');
  });
});
