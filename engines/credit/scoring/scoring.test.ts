import { describe, expect, it } from 'vitest';
import { readTable, type Table } from '../data/table.ts';
import { CARD_FORMAT } from '../model.ts';
import { smallBusinessCard, smallBusinessModel } from '../small-business.ts';
import { creditReasons, reasonText } from './reasons.ts';
import { scoreTable } from './table.ts';

const header = 'LoanNr,State,Bank,BankState,NAICS,NoEmp,NewExist,FranchiseCode,GrAppv,SBA_Appv';
const rows = [
  'L1,IN,JPMORGAN CHASE BANK NATL ASSOC,IL,0,7,1,0,152000,136800',
  'L2,CA,BBCN BANK,CA,722110,2,2,1,50000,25000',
  'L3,FL,"A BANK, NEVER SEEN",,448120,1,2,78760,25000,12500',
  'L4,TX,,,541511,,0,1,1000000,750000',
];
const tableOf = (...lines: string[]): Table => readTable(Buffer.from([header, ...lines].join('\n')));
describe.each([smallBusinessModel, smallBusinessCard])('scoring a file by $name', (model) => {
  const score = (table: Table) => scoreTable(model, table, 'en', 'LoanNr');
  const batch = score(tableOf(...rows));

  it('gives a row alone the same bytes as in a batch, whatever its neighbours hold', () => {
    for (const [i, row] of rows.entries()) {
      expect(JSON.stringify(score(tableOf(row))[0])).toBe(JSON.stringify(batch[i]));
    }
    expect(batch.length).toBe(4);
  });

  it('reads a code that a data frame wrote as 722110.0 like 722110', () => {
    const floats = tableOf('L2,CA,BBCN BANK,CA,722110.0,2.0,2.0,1.0,50000.0,25000.0');
    expect(JSON.stringify(score(floats)[0])).toBe(JSON.stringify(batch[1]));
  });

  it('does not look at contaminated columns, present or absent, in any order', () => {
    const wide = readTable(
      Buffer.from(
        'Term,SBA_Appv,GrAppv,ChgOffDate,FranchiseCode,NewExist,NoEmp,NAICS,BankState,Bank,State,ApprovalFY,LoanNr\n' +
          '3,25000,50000,2001-01-01,1,2,2,722110,CA,BBCN BANK,CA,2004,L2\n',
      ),
    );
    expect(JSON.stringify(score(wide)[0])).toBe(JSON.stringify(batch[1]));
  });

  it('numbers rows from 1 where no id column is named', () => {
    expect(scoreTable(model, tableOf(...rows), 'en').map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  });

  it('names at most four losses, the largest first', () => {
    for (const { reasons } of batch) {
      expect(reasons.length).toBeLessThanOrEqual(4);
      const points = reasons.map((reason) => reason.points);
      expect(points).toEqual(points.toSorted((a, b) => b - a));
      expect(points.every((p) => p > 0)).toBe(true);
    }
    expect(batch[1]?.reasons[0]?.code).toBeDefined();
  });

  it('quotes score and probability on one scale', () => {
    for (const { probability, score: quoted } of batch) {
      const exact = 501.8622 + 28.8539 * Math.log((1 - probability) / probability);
      expect(Math.abs(quoted - exact)).toBeLessThanOrEqual(0.5);
    }
  });

  it('refuses a file without a needed column, naming every one', () => {
    const table = readTable(Buffer.from('State,Bank,NAICS,NoEmp,NewExist,FranchiseCode,GrAppv\n'));
    expect(() => score(table)).toThrow('the file has no columns "BankState", "SBA_Appv", "LoanNr"');
  });

  it('refuses a field that is not of its declared type, with row and column', () => {
    const broken = tableOf(...rows, 'L5,TX,X,TX,541511,many,1,1,1000,500');
    expect(() => score(broken)).toThrow('row 5, column "NoEmp": "many" is not a number');
  });
});

describe('reasons', () => {
  it.each([smallBusinessModel, smallBusinessCard])(
    'of $name all have a sentence in three languages',
    (model) => {
      const lines = model.format === CARD_FORMAT ? model.characteristics : model.inputs;
      for (const { reason } of lines) expect(creditReasons).toHaveProperty(reason);
    },
  );

  it('are told alike in no two languages, and never about the score', () => {
    for (const sentences of Object.values(creditReasons)) {
      expect(new Set(Object.values(sentences)).size).toBe(3);
      expect(sentences.en).not.toMatch(/score|low/i);
    }
  });

  it('of another model name the column', () => {
    expect(reasonText('DEBTINC', 'en')).toContain('DEBTINC');
    expect(reasonText('constructor', 'zh-Hant')).toContain('constructor');
  });
});
