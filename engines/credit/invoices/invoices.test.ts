import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../data/table.ts';
import shippedCard from '../models/invoices/card.json' with { type: 'json' };
import { creditReasons } from '../scoring/reasons.ts';
import { sharedTable } from '../testing/shared.ts';
import { invoiceFiles } from './card-page.ts';
import { measureInvoiceDrift } from './drift.ts';
import { explainFirm } from './explain.ts';
import { FEATURES, featuresOf } from './features.ts';
import { parseInvoiceModel } from './model.ts';
import { INVOICE_COLUMNS, type InvoiceMonth, readInvoices } from './rows.ts';
import { scoreInvoices } from './score.ts';
import { invoiceModel } from './shipped.ts';
import { trainInvoices } from './train.ts';

const invoices = sharedTable('cn-sme-invoices-monthly.csv.gz');
const labels = sharedTable('cn-sme-labels.csv');

const monthOf = (of: Partial<InvoiceMonth>): InvoiceMonth => ({
  side: 'out',
  month: '2019-01',
  valid: 9,
  amount: 1_000,
  red: 0,
  voided: 1,
  parties: 4,
  topShare: 0.5,
  ...of,
});
const tableOf = (...rows: readonly (readonly (string | number)[])[]): Table => ({
  columns: INVOICE_COLUMNS,
  rows: rows.map((row) => row.map(String)),
});
// firm, side, month, valid, amount, red, voided, parties, top_share
const A = ['A', 'out', '2019-01', 9, 1000, 0, 1, 4, 0.5] as const;

describe('what a firm’s invoices say of it', () => {
  it('is what a person with a pencil gets', () => {
    const months = [
      monthOf({}),
      monthOf({ month: '2019-02', amount: 3_000, parties: 2, topShare: 0.7, red: 1, voided: 1 }),
      monthOf({ side: 'in', amount: 1_000, parties: 1, topShare: 1 }),
    ];
    const found = featuresOf(months);
    expect(found).toMatchObject({
      'months-with-sales': 2,
      'months-with-purchases': 1,
      'largest-buyer': 0.6,
      'voided-share': 0.1,
      'largest-seller': 1,
      margin: 0.75,
      'sales-spread': 0.5,
    });
    expect(found['sales-by-month']).toBeCloseTo(Math.log(2_001), 12);
    expect(found['sales-trend']).toBeCloseTo(Math.log(3_001) - Math.log(1_001), 12);
    expect(found['red-share']).toBeCloseTo(1 / 18, 12);
  });

  it('is finite whatever the invoices are, also of a firm that sells or buys nothing', () => {
    const any = fc.record({
      side: fc.constantFrom('out' as const, 'in' as const),
      month: fc.constantFrom('2019-01', '2019-02', '2019-03'),
      valid: fc.nat(10_000),
      amount: fc.double({ min: -1e12, max: 1e12, noNaN: true }),
      red: fc.nat(100),
      voided: fc.nat(100),
      parties: fc.nat(1_000),
      topShare: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (months) => {
        const found = featuresOf(months);
        expect(FEATURES.every(({ name }) => Number.isFinite(found[name]))).toBe(true);
      }),
    );
  });
});

describe('a file of invoices', () => {
  it('gives one line a firm, the same alone, among others, and in another order of its rows', () => {
    const rows = [
      A,
      ['B', 'out', '2019-01', 20, 90_000, 0, 0, 9, 0.2],
      ['A', 'in', '2019-01', 2, 400, 0, 0, 1, 1],
      ['A', 'out', '2019-02', 9, 700, 0, 3, 3, 0.9],
    ] as const;
    const all = scoreInvoices(invoiceModel, tableOf(...rows), 'en');
    expect(all.map(({ id }) => id)).toEqual(['A', 'B']);
    const alone = tableOf(...rows.filter(([firm]) => firm === 'A').toReversed());
    expect(JSON.stringify(scoreInvoices(invoiceModel, alone, 'en'))).toBe(JSON.stringify([all[0]]));
    for (const { reasons } of all) expect(reasons.every(({ code }) => code in creditReasons)).toBe(true);
  });

  it.each([
    [tableOf([...A.slice(0, 3), 'nine', ...A.slice(4)]), 'row 1, column "valid": "nine" is not a number'],
    [tableOf(A, ['A', 'up', ...A.slice(2)]), 'row 2, column "side": "up" is neither out nor in'],
    [tableOf(['A', 'out', '2019-13', ...A.slice(3)]), 'is not a month such as 2019-07'],
    [tableOf(['', ...A.slice(1)]), 'row 1, column "firm"'],
    [{ columns: ['firm', 'side'], rows: [] }, 'invoices by month need also "month"'],
  ])('that cannot be read is refused with row and column', (table, why) => {
    expect(() => scoreInvoices(invoiceModel, table, 'en')).toThrow(why);
  });

  it('another model’s file is no model of invoices', () => {
    expect(() => parseInvoiceModel({ format: 'sandglass-scorecard-1' })).toThrow('no model of invoices');
    expect(() => parseInvoiceModel(null)).toThrow('no model of invoices');
  });
});

describe('the shipped model', () => {
  it('ranks far better than chance out of folds, and never saw the bank’s rating', () => {
    expect(shippedCard.auc).toBeGreaterThan(0.87);
    expect(shippedCard.folds.least).toBeGreaterThan(0.85);
    expect(shippedCard.refused.map(({ column }) => column)).toEqual(['bank_rating']);
  });

  it.skipIf(!invoices)(
    'sees no drift in the firms of its file, and an alarm where each voids half of its invoices (needs ../shared/data/cn-sme-*, else missing)',
    () => {
      const firms = [...readInvoices(invoices!).values()];
      const graded = (of: (month: InvoiceMonth) => InvoiceMonth) =>
        firms.map((months) => explainFirm(invoiceModel, months.map(of)));
      const same = measureInvoiceDrift(graded((month) => month));
      expect(same).toMatchObject({ rows: firms.length, alarm: false });
      expect(same.inputs).toHaveLength(FEATURES.length);
      const voiding = measureInvoiceDrift(graded((month) => ({ ...month, voided: month.valid })));
      expect(voiding.alarm).toBe(true);
      expect(voiding.inputs[0]?.name).toBe('voided-share');
      expect(() => measureInvoiceDrift([])).toThrow('at least one firm');
    },
  );

  it.skipIf(!invoices || !labels)(
    'trained again is the same to the byte (needs ../shared/data/cn-sme-*, else missing)',
    () => {
      const { model: name, date, command } = shippedCard;
      const order = { target: 'defaulted', positive: '1', name, date, command };
      const { model, card } = trainInvoices(invoices!, labels!, order);
      const folder = join(import.meta.dirname, '../models/invoices');
      for (const [file, text] of Object.entries(invoiceFiles(model, card))) {
        expect(text).toBe(readFileSync(join(folder, file), 'utf8'));
      }
    },
  );
});
