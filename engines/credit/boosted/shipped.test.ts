import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { homeEquityModel } from '../home-equity.ts';
import homeCard from '../models/home-equity/card.json' with { type: 'json' };
import shippedCard from '../models/small-business/card.json' with { type: 'json' };
import shippedModel from '../models/small-business/model.json' with { type: 'json' };
import scorecard from '../models/small-business-card/card.json' with { type: 'json' };
import { creditReasons } from '../scoring/reasons.ts';
import { readCases, scoreTable } from '../scoring/table.ts';
import { smallBusinessModel } from '../small-business.ts';
import { sharedTable } from '../testing/shared.ts';
import { modelFiles } from '../training/files.ts';
import { measureDrift } from './drift.ts';
import { trainBoosted } from './train.ts';

const loans = sharedTable('sba-national-train.csv.gz');
const homes = sharedTable('hmeq-home-equity.csv.gz');
const RETRAIN_TIMEOUT_MS = 900_000;
/** Reasons for all home loans take half a minute. */
const EVERY = 8;

describe('the shipped trees', () => {
  it('rank better than the scorecard in folds, inside years and later, and nowhere near the .80 of leakage', () => {
    expect(shippedCard.auc).toBeGreaterThan(scorecard.auc + 0.01);
    expect(shippedCard.withinPeriodAuc).toBeGreaterThan(scorecard.withinPeriodAuc + 0.02);
    expect(shippedCard.outOfTime.auc).toBeGreaterThan(scorecard.outOfTime.auc + 0.01);
    expect(shippedCard.inSampleAuc).toBeLessThan(0.8);
  });

  it('quote probabilities that hold by grade, to a tenth', () => {
    for (const { predicted, observed } of shippedCard.byGrade) {
      expect(Math.abs(predicted - observed)).toBeLessThan(0.1 * observed + 0.002);
    }
  });

  it('know no refused column and no calendar', () => {
    const columns = shippedModel.columns.map(({ name }) => name);
    for (const { column } of shippedCard.refused) expect(columns).not.toContain(column);
    expect(shippedCard.refused.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['Term', 'ChgOffDate', 'DisbursementDate', 'ApprovalFY', 'UrbanRural', 'City']),
    );
  });
});

describe.skipIf(!loans)(
  'on the SBA’s loans (needs ../shared/data/sba-national-train.csv.gz, else missing)',
  () => {
    const model = smallBusinessModel;
    const yearAt = loans?.columns.indexOf('ApprovalFY') ?? -1;
    const of = (years: readonly number[]) => ({
      columns: loans!.columns,
      rows: loans!.rows.filter((row) => years.includes(Number(row[yearAt]))),
    });

    it('the score’s PSI alarms on 2003–04, and not on all rows or on 1999–2002', () => {
      const drift = (years: readonly number[]) => measureDrift(model, readCases(model, of(years)));
      const all = Array.from({ length: 16 }, (_, n) => 1989 + n);
      expect(drift(all).score).toBeLessThan(0.1);
      expect(drift([1999, 2000, 2001, 2002])).toMatchObject({ alarm: false });
      expect(drift([2003, 2004])).toMatchObject({ alarm: true });
    });

    it('each row scores the same alone as among all', () => {
      const table = of([1997]);
      const batch = scoreTable(model, table, 'en');
      for (const n of [0, 100, 500]) {
        const alone = scoreTable(model, { columns: table.columns, rows: [table.rows[n]!] }, 'en');
        expect(JSON.stringify({ ...alone[0], id: 0 })).toBe(JSON.stringify({ ...batch[n], id: 0 }));
      }
    });

    it(
      'trained again gives the shipped model and card, to the byte',
      () => {
        const { target, positive, model: name, date, command } = shippedCard;
        const order = { target, positive, name, date, command, time: 'ApprovalFY' };
        const folder = join(import.meta.dirname, '../models/small-business');
        for (const [file, text] of Object.entries(modelFiles(trainBoosted(loans!, order)))) {
          expect(text).toBe(readFileSync(join(folder, file), 'utf8'));
        }
      },
      RETRAIN_TIMEOUT_MS,
    );
  },
);

describe.skipIf(!homes)(
  'on home equity loans (needs ../shared/data/hmeq-home-equity.csv.gz, else missing)',
  () => {
    it(
      'trained again gives the shipped home model and card, to the byte: deep trees, an AUC above .965 in the folds that they were chosen by',
      () => {
        const { target, positive, model: name, date, command } = homeCard;
        const trained = trainBoosted(homes!, { target, positive, name, date, command });
        expect(trained.card.auc).toBeGreaterThan(0.965);
        expect(trained.card.boosting).toMatchObject({ stoppedBy: 'stratified folds', plan: { depth: 8 } });
        const folder = join(import.meta.dirname, '../models/home-equity');
        for (const [file, text] of Object.entries(modelFiles(trained))) {
          expect(text).toBe(readFileSync(join(folder, file), 'utf8'));
        }
      },
      RETRAIN_TIMEOUT_MS,
    );

    it('each loan scores the same alone as among others, with reasons in words', () => {
      const { columns, rows } = homes!;
      const some = rows.filter((_, n) => n % EVERY === 0);
      const batch = scoreTable(homeEquityModel, { columns, rows: some }, 'en');
      for (const n of [0, 7, some.length - 1]) {
        const alone = scoreTable(homeEquityModel, { columns, rows: [some[n]!] }, 'en');
        expect(JSON.stringify({ ...alone[0], id: 0 })).toBe(JSON.stringify({ ...batch[n], id: 0 }));
      }
      const told = new Set(batch.flatMap(({ reasons }) => reasons.map(({ code }) => code)));
      expect([...told].filter((code) => !Object.hasOwn(creditReasons, code))).toEqual([]);
    });
  },
);
