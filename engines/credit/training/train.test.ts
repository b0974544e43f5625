import { describe, expect, it } from 'vitest';
import type { Table } from '../data/table.ts';
import { scoreTable } from '../scoring/table.ts';
import { madeUpLoans } from '../testing/made-up.ts';
import { modelFiles } from './files.ts';
import { stratifiedFolds } from './folds.ts';
import { trainCard } from './train.ts';

const loans = madeUpLoans(1200);
const order = {
  target: 'outcome',
  positive: 'bad',
  time: 'year',
  name: 'made-up',
  date: '2026-11-23',
  command: 'credit train',
};
const trained = trainCard(loans, order);

/** The table with one field changed; rows count from 1. */
function withField({ columns, rows }: Table, n: number, column: string, text: string): Table {
  const at = columns.indexOf(column);
  return { columns, rows: rows.map((row, i) => (i === n - 1 ? row.with(at, text) : row)) };
}

describe('training on an unknown file', () => {
  it('refuses what tells the outcome, the time or the case, each with its reason', () => {
    const reasons = Object.fromEntries(trained.card.refused.map(({ column, why }) => [column, why]));
    expect(reasons).toEqual({ no: 'identity', year: 'clock', recovered: 'outcome', closed_on: 'clock' });
    expect(trained.card.refused.find(({ column }) => column === 'recovered')?.reason).toContain(
      'AUC of 1.000',
    );
    expect(trained.model.columns.map(({ name }) => name)).toEqual(['income', 'sector', 'age']);
  });

  it('keeps an amount that differs in every row, and refuses a number given to each case', () => {
    const { columns, rows } = madeUpLoans(400);
    const wide = {
      columns: [...columns, 'amount', 'file'],
      rows: rows.map((row, i) => [
        ...row,
        `${1000 + ((i * 7919) % 9973)}`,
        `${100_000 + ((i * 7919) % 99_991)}`,
      ]),
    };
    const { model, card } = trainCard(wide, order);
    expect(model.columns.map(({ name }) => name)).toContain('amount');
    expect(card.refused.find(({ column }) => column === 'file')?.why).toBe('identity');
  });

  it('types columns once, in the model', () => {
    expect(trained.model.columns).toEqual([
      { name: 'income', type: 'number' },
      { name: 'sector', type: 'text' },
      { name: 'age', type: 'number' },
    ]);
  });

  it('finds what moves the outcome and tests it on later years', () => {
    expect(trained.card.auc).toBeGreaterThan(0.6);
    expect(trained.card.outOfTime).toMatchObject({ trained: '2000–2007', tested: '2008–2009', rows: 240 });
    expect(trained.card.outOfTime?.auc).toBeGreaterThan(0.6);
  });

  it('gives the same files, to the byte', () => {
    expect(modelFiles(trainCard(loans, order))).toEqual(modelFiles(trained));
  });

  it('keeps the mean probability at the sample’s rate', () => {
    const scored = scoreTable(trained.model, loans, 'en');
    const mean = scored.reduce((sum, { probability }) => sum + probability, 0) / scored.length;
    expect(mean).toBeCloseTo(trained.card.rate, 2);
  });

  it('says that nothing later was tested where no time is named', () => {
    const { time, ...timeless } = order;
    expect(time).toBe('year');
    expect(trainCard(loans, timeless).card.outOfTime).toBeNull();
  });

  it.each([
    [{ ...order, target: 'status' }, 'no column "status"'],
    [{ ...order, time: 'month' }, 'no column "month"'],
    [{ ...order, positive: 'defaulted' }, 'no row has outcome = "defaulted"'],
    [{ ...order, time: 'sector' }, 'row 1, column "sector": "food" is neither a date'],
  ])('refuses %o', (wrong, message) => {
    expect(() => trainCard(loans, wrong)).toThrow(message);
  });

  it('refuses a row without an outcome, and too few of one outcome', () => {
    expect(() => trainCard(withField(loans, 9, 'outcome', ''), order)).toThrow('row 9, column "outcome"');
    expect(() => trainCard(madeUpLoans(30), order)).toThrow('enough of both outcomes');
  });
});

describe('folds', () => {
  it('spread each outcome evenly, and the same way each time', () => {
    const bad = Array.from({ length: 103 }, (_, i) => i % 4 === 0);
    const folds = stratifiedFolds(bad);
    expect(folds).toEqual(stratifiedFolds(bad));
    const bads = [0, 1, 2, 3, 4].map((k) => folds.filter((fold, i) => fold === k && bad[i]).length);
    expect(Math.max(...bads) - Math.min(...bads)).toBeLessThanOrEqual(1);
  });
});
