import { describe, expect, it } from 'vitest';
import { type EvidencePlan, encodeLevel, encodeOutOfFold, fitEvidence, type Level } from './evidence.ts';

const plan: EvidencePlan = { smoothingRows: 10, levelRowsMin: 20, folds: 5 };

/** 60 rows of a risky level, 60 of a safe one, 19 of a thin one; half of all are events. */
const levels: Level[] = [
  ...Array<Level>(60).fill('risky'),
  ...Array<Level>(60).fill('safe'),
  ...Array<Level>(19).fill('thin'),
];
const event = levels.map((level, n) =>
  level === 'risky' ? n % 4 !== 0 : level === 'safe' ? n % 4 === 0 : n % 2 === 0,
);
const rows = Int32Array.from(levels, (_, n) => n);
const half = new Float64Array(levels.length).fill(0.5);

describe('evidence of a category', () => {
  it('is Σ(event − p) ÷ Σp(1 − p), smoothed', () => {
    const { levels: stored } = fitEvidence(levels, event, half, rows, plan);
    // 45 events of 60 where 30 were expected: 15 ÷ (60 ÷ 4 + 10 ÷ 4)
    expect(stored.risky).toBeCloseTo(15 / 17.5, 4);
    expect(stored.safe).toBeCloseTo(-15 / 17.5, 4);
  });

  it('stores no level of fewer than 20 rows: it is “other”, as is one never seen', () => {
    const evidence = fitEvidence(levels, event, half, rows, plan);
    expect(Object.keys(evidence.levels)).toEqual(['risky', 'safe']);
    expect(encodeLevel(evidence, 'thin')).toBe(evidence.other);
    expect(encodeLevel(evidence, 'never seen')).toBe(evidence.other);
    expect(encodeLevel(evidence, 'constructor')).toBe(evidence.other);
  });

  it('takes thin levels together, and stores them only if together they are 20', () => {
    const alone = fitEvidence(levels, event, half, rows, plan);
    expect(alone.other).toBe(0);
    const two = levels.map((level, n) => (level === 'safe' && n < 75 ? 'thin, too' : level));
    expect(fitEvidence(two, event, half, rows, plan).other).not.toBe(0);
  });

  it('knows a missing level from one that says nothing', () => {
    const holes = levels.map((level, n) => (level === 'safe' ? (n % 3 === 0 ? null : undefined) : level));
    const evidence = fitEvidence(holes, event, half, rows, plan);
    expect(encodeLevel(evidence, null)).not.toBe(0);
    expect(encodeLevel(evidence, undefined)).toBeNaN();
    expect(encodeLevel(fitEvidence(levels, event, half, rows, plan), null)).toBe(0);
  });

  it('sees only what the expectation left open', () => {
    const told = Float64Array.from(levels, (level) =>
      level === 'risky' ? 0.75 : level === 'safe' ? 0.25 : 0.5,
    );
    const { levels: stored } = fitEvidence(levels, event, told, rows, plan);
    expect(Math.abs(stored.risky!)).toBeLessThan(0.01);
  });

  it('out of fold never shows a row its own outcome', () => {
    const fold = Int32Array.from(rows, (row) => row % 5);
    const first = encodeOutOfFold(levels, event, half, rows, fold, plan);
    for (const row of [0, 7, 70]) {
      const turned = event.with(row, !event[row]);
      expect(encodeOutOfFold(levels, turned, half, rows, fold, plan)[row]).toBe(first[row]);
    }
  });
});
