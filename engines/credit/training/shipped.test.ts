import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import shippedCard from '../models/small-business-card/card.json' with { type: 'json' };
import shippedModel from '../models/small-business-card/model.json' with { type: 'json' };
import { sharedTable } from '../testing/shared.ts';
import { modelFiles } from './files.ts';
import { trainCard } from './train.ts';

const loans = sharedTable('sba-national-train.csv.gz');
const homes = sharedTable('hmeq-home-equity.csv.gz');

describe('the shipped card', () => {
  it('ranks as honest care does: above .72 in folds, and nowhere near the .80 that proves leakage', () => {
    expect(shippedCard.auc).toBeGreaterThan(0.72);
    expect(shippedCard.inSampleAuc).toBeLessThan(0.8);
    expect(shippedCard.outOfTime.auc).toBeGreaterThan(0.64);
  });

  it('grades so that charge-offs rise from A to E', () => {
    const rates = shippedCard.byGrade.map(({ observed }) => observed);
    expect(rates).toEqual(rates.toSorted((a, b) => a - b));
    expect(shippedCard.byGrade.map(({ group }) => group)).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('refuses every contaminated column of the SBA file', () => {
    const refused = shippedCard.refused.map(({ column }) => column);
    const contaminated = ['Term', 'ChgOffDate', 'ChgOffPrinGr', 'DisbursementDate', 'DisbursementGross'];
    for (const column of [...contaminated, 'BalanceGross', 'UrbanRural', 'ApprovalFY', 'LoanNr_ChkDgt']) {
      expect(refused).toContain(column);
      expect(shippedModel.columns.map(({ name }) => name)).not.toContain(column);
    }
  });

  it('corrects the case-control prior by −1.5468', () => {
    expect(shippedModel.priorLogit).toBeCloseTo(Math.log(10.5 / 49.31), 5);
  });
});

describe.skipIf(!loans)(
  'trained again (needs ../shared/data/sba-national-train.csv.gz, else missing)',
  () => {
    const order = {
      target: shippedCard.target,
      positive: shippedCard.positive,
      name: shippedCard.model,
      date: shippedCard.date,
      command: shippedCard.command,
    };

    it('gives the shipped model and card, to the byte', () => {
      const files = modelFiles(trainCard(loans!, { ...order, time: 'ApprovalFY' }));
      const folder = join(import.meta.dirname, '../models/small-business-card');
      for (const [name, text] of Object.entries(files)) {
        expect(text).toBe(readFileSync(join(folder, name), 'utf8'));
      }
    });

    it('still refuses Term and its like when the file is only a part of the SBA’s', () => {
      const at = loans!.columns.indexOf('Bank');
      const part = {
        columns: loans!.columns.toSpliced(at, 1),
        rows: loans!.rows.slice(0, 3000).map((row) => row.toSpliced(at, 1)),
      };
      const { card } = trainCard(part, order);
      expect(card.refused.map(({ column }) => column)).toEqual(
        expect.arrayContaining(['Term', 'ChgOffDate', 'ChgOffPrinGr', 'DisbursementGross', 'UrbanRural']),
      );
      expect(card.auc).toBeLessThan(0.8);
    });
  },
);

describe.skipIf(!homes)(
  'on home equity loans (needs ../shared/data/hmeq-home-equity.csv.gz, else missing)',
  () => {
    it('the same trainer reaches an AUC of .90 without being told anything', () => {
      const { card } = trainCard(homes!, {
        target: 'BAD',
        positive: '1',
        name: 'h',
        date: '2026-11-23',
        command: '',
      });
      expect(card.auc).toBeGreaterThan(0.89);
      expect(card.refused).toEqual([]);
    });
  },
);
