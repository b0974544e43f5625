import { describe, expect, it } from 'vitest';
import { readTable } from '../data/table.ts';
import type { Fields } from '../inputs/derive.ts';
import { scoreFields } from '../scoring/decide.ts';
import { compileScorer } from '../scoring/scorer.ts';
import { scoreTable } from '../scoring/table.ts';
import { madeUpLoans } from '../testing/made-up.ts';
import { measureDrift } from './drift.ts';
import { trainBoosted } from './train.ts';

const timeless = {
  target: 'outcome',
  positive: 'bad',
  name: 'made-up',
  date: '2026-11-24',
  command: 'x',
};
const order = { ...timeless, time: 'year' };
const { model, card } = trainBoosted(madeUpLoans(1500), order);
const scorer = compileScorer(model);
const explain = (fields: Fields) => scoreFields(scorer, fields, 'en');
const pointsOf = (fields: Fields) =>
  Object.fromEntries(scorer.explain(fields).contributions.map(({ name, points }) => [name, points]));

describe('boosted trees on made-up loans', () => {
  it('learn from the inputs, and refuse what was written after the outcome', () => {
    expect(model.inputs.map(({ name }) => name)).toEqual(['income', 'sector', 'age']);
    expect(card.refused.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['no', 'year', 'recovered', 'closed_on']),
    );
    expect(card.auc).toBeGreaterThan(0.6);
    expect(card.kind).toBe('boosted trees');
    expect(card.boosting?.plan.rounds).toBeLessThanOrEqual(400);
  });

  it('rank poor firms below rich ones, and name what weighed', () => {
    const firms = (incomes: number) =>
      Array.from({ length: 20 }, (_, n) => explain({ income: incomes + n, sector: 'food', age: 30 }));
    const mean = (of: readonly { readonly score: number }[]) =>
      of.reduce((sum, { score }) => sum + score, 0) / of.length;
    expect(mean(firms(0))).toBeLessThan(mean(firms(80)));
    const told = firms(0).flatMap(({ reasons }) => reasons);
    expect(new Set(told.map(({ code }) => code))).toContain('income');
    expect(told.every(({ points }) => points > 0)).toBe(true);
  });

  it('explain each score: base and points add up to it', () => {
    const [a, b] = [
      { income: 2, sector: 'food', age: 30 },
      { income: 70, sector: 'trade', age: null },
    ];
    const exact = (fields: Fields) => {
      const { probability } = scorer.quote(fields);
      return 501.8622 + 28.8539 * Math.log((1 - probability) / probability);
    };
    const sum = (fields: Fields) => Object.values(pointsOf(fields)).reduce((x, y) => x + y, 0);
    // the expectation is the same for every case
    expect(exact(a) - sum(a)).toBeCloseTo(exact(b) - sum(b), 8);
  });

  it('give no points, and so no reason, to what a case does not say', () => {
    expect(pointsOf({ income: 2 })).toMatchObject({ sector: 0, age: 0 });
    expect(explain({}).reasons).toEqual([]);
  });

  it('know what is missing, never seen or named like a method', () => {
    const missing = explain({ income: null, sector: null, age: null });
    expect(missing.grade).toMatch(/^[A-E]$/);
    const unseen = explain({ income: 50, sector: 'space', age: 10 });
    expect(explain({ income: 50, sector: 'constructor', age: 10 })).toEqual(unseen);
    expect(() => explain({ income: 'much', sector: 'food', age: 1 })).toThrow('a number was declared');
  });

  it('score a file without the refused columns', () => {
    const whole = madeUpLoans(20);
    const at = ['income', 'sector', 'age'].map((name) => whole.columns.indexOf(name));
    const part = {
      columns: ['income', 'sector', 'age'],
      rows: whole.rows.map((row) => at.map((i) => row[i]!)),
    };
    expect(scoreTable(model, part, 'en')).toEqual(scoreTable(model, whole, 'en'));
  });

  it('see no drift in cases like those of the training, and an alarm in others', () => {
    const like = Array.from({ length: 400 }, (_, n) => ({
      income: (n * 37) % 100,
      sector: ['food', 'trade', 'repair'][n % 3]!,
      age: (n * 13) % 60,
    }));
    expect(measureDrift(model, like)).toMatchObject({ rows: 400, alarm: false });
    const poor = measureDrift(
      model,
      like.map((one) => ({ ...one, income: one.income % 20 })),
    );
    expect(poor.alarm).toBe(true);
    expect(poor.inputs[0]?.name).toBe('income');
    // So few of the same population may lie as far off; the same share of many may not.
    const few = measureDrift(model, like.slice(0, 12));
    expect(few.score).toBeGreaterThan(0.25);
    expect(few).toMatchObject({ alarm: false, mayBeChance: true });
    expect(() => measureDrift(model, [])).toThrow('at least one case');
  });

  it('see no drift in their own training rows where these have few classes', () => {
    const levels = { checking: ['none', 'low', 'high', 'no account'], savings: ['little', 'some', 'much'] };
    const cases = Array.from({ length: 1000 }, (_, n) => ({
      checking: levels.checking[(n * 7) % 4]!,
      savings: levels.savings[(n * 13) % 3]!,
    }));
    const lines = cases.map(({ checking, savings }, n) => {
      const bad =
        (n * 7919) % 100 < 50 - 10 * levels.checking.indexOf(checking) - 4 * levels.savings.indexOf(savings);
      return `${checking},${savings},${bad ? 'bad' : 'good'}`;
    });
    const table = readTable(Buffer.from(['checking,savings,outcome', ...lines].join('\n')));
    const coarse = trainBoosted(table, timeless).model;
    expect(measureDrift(coarse, cases)).toMatchObject({ score: 0, alarm: false });
    const richer = measureDrift(
      coarse,
      cases.map((one) => ({ ...one, checking: 'no account' })),
    );
    expect(richer.alarm).toBe(true);
  });
});
