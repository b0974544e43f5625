import { describe, expect, it } from 'vitest';
import { type CharacteristicPlan, fitCard } from './fit.ts';

const number = { trend: 'either', shareMin: 0.05, classesMax: 5, special: [], smoothingRows: 0 } as const;
const plans: CharacteristicPlan[] = [
  { name: 'age', reason: 'age', kind: 'number', plan: number },
  { name: 'noise', reason: 'noise', kind: 'number', plan: number },
  {
    name: 'sector',
    reason: 'sector',
    kind: 'category',
    plan: { levelRowsMin: 20, classesMax: 9, smoothingRows: 0 },
  },
];

const rows = Array.from({ length: 600 }, (_, i) => i);
const age = rows.map((i) => i % 50);
const sector = rows.map((i) => (i % 3 === 0 ? 'food' : 'trade'));
const bad = rows.map((i) => (i * 7919) % 60 < 10 + (50 - age[i]!) / 3 + (sector[i] === 'food' ? 15 : 0));

describe('a fitted card', () => {
  it('is the same every time', () => {
    const fit = () => fitCard(plans, [age, rows.map(() => 1), sector], bad);
    expect(JSON.stringify(fit())).toBe(JSON.stringify(fit()));
  });

  it('has positive coefficients only: what adds nothing is named as dropped', () => {
    const fitted = fitCard(plans, [age, rows.map(() => 1), sector], bad);
    expect(fitted.dropped).toEqual(['noise']);
    expect(fitted.characteristics.map(({ name }) => name)).toEqual(['age', 'sector']);
    for (const { coefficient } of fitted.characteristics) expect(coefficient).toBeGreaterThan(0);
  });

  it('lets a value without counterpart weigh nothing in fit', () => {
    const some = rows.map((i) => (i % 2 === 0 ? age[i] : undefined));
    const fitted = fitCard(plans.slice(0, 1), [some], bad);
    expect(fitted.characteristics[0]?.binning.missing).toBe(0);
  });

  it('refuses a number in a category’s column', () => {
    expect(() => fitCard(plans.slice(2), [age], bad)).toThrow('category was declared');
  });
});
