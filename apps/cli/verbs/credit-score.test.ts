import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { invoiceModel } from '@sandglass/credit';
import { afterAll, describe, expect, it } from 'vitest';
import { languageOf } from '../credit/language.ts';
import { runForPeople, runVerb } from '../log/testing/runverb.ts';
import { InputError, UsageError } from '../verb.ts';
import verb from './credit-score.ts';

const folder = mkdtempSync(join(tmpdir(), 'credit-score-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = 'LoanNr,State,Bank,BankState,NAICS,NoEmp,NewExist,FranchiseCode,GrAppv,SBA_Appv,Term';
const ROWS = [
  'L1,CA,BBCN BANK,CA,722110,2,2,1,50000,25000,3',
  'L2,IN,JPMORGAN CHASE BANK NATL ASSOC,IL,0,7,1,0,152000,136800,180',
];

function fileOf(...lines: string[]): string {
  const path = join(folder, 'loans.csv');
  writeFileSync(path, `${[HEADER, ...lines].join('\n')}\n`);
  return path;
}

describe('credit score', () => {
  it('prints one JSON line a row in the order id, probability, score, grade, reasons', async () => {
    const { lines } = await runVerb(verb, [], { data: fileOf(...ROWS) });
    const [first, second] = lines.map((line) => JSON.parse(line));
    expect(Object.keys(first)).toEqual(['id', 'probability', 'score', 'grade', 'reasons']);
    expect([first.id, second.id]).toEqual([1, 2]);
    expect(first.grade).toMatch(/^[A-E]$/);
    expect(Object.keys(first.reasons[0])).toEqual(['code', 'text', 'points']);
    expect(first.score).toBeLessThan(second.score);
  });

  it('prints the same bytes for a row alone, and whatever its contaminated columns hold', async () => {
    const both = await runVerb(verb, [], { data: fileOf(...ROWS), id: 'LoanNr' });
    const alone = await runVerb(verb, [], { data: fileOf(ROWS[1]!.replace(/180$/, 'gone')), id: 'LoanNr' });
    expect(alone.lines).toEqual([both.lines[1]]);
  });

  it('reads invoices by firm, side and month as one line a firm, and says what it cannot read', async () => {
    const path = join(folder, 'invoices.csv');
    const head = 'firm,side,month,valid,amount,tax,red,red_amount,red_tax,voided,parties,top_share';
    const rows = ['F1,out,2019-01,9,1000,30,0,0,0,1,4,0.5', 'F1,out,2019-02,3,200,6,0,0,0,0,1,1.0'];
    writeFileSync(path, `${[head, ...rows, 'F2,in,2019-01,1,5,0,0,0,0,0,1,1.0'].join('\n')}\n`);
    const { lines } = await runVerb(verb, [], { data: path, model: 'invoices' });
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['F1', 'F2']);
    writeFileSync(path, `${[head, rows[0]!.replace('0.5', 'half')].join('\n')}\n`);
    await expect(runVerb(verb, [], { data: path, model: 'invoices' })).rejects.toThrow(
      'Row 1, column "top_share": "half" is not a number.',
    );
  });

  it('scores firms with a model of invoices that was trained here, by its folder, as with the shipped one', async () => {
    const path = join(folder, 'invoices.csv');
    const head = 'firm,side,month,valid,amount,tax,red,red_amount,red_tax,voided,parties,top_share';
    writeFileSync(path, `${head}\nF1,out,2019-01,9,1000,30,0,0,0,1,4,0.5\n`);
    const trained = join(folder, 'trained');
    mkdirSync(trained);
    writeFileSync(join(trained, 'model.json'), JSON.stringify({ ...invoiceModel, name: 'trained' }));
    const [byFolder, shipped] = await Promise.all(
      [trained, 'invoices'].map((model) => runVerb(verb, [], { data: path, model })),
    );
    expect(byFolder!.lines).toEqual(shipped!.lines);
    const loans = runVerb(verb, [], { data: fileOf(...ROWS), model: trained });
    await expect(loans).rejects.toThrow('Invoices by month need also "firm"');
  });

  it('knows the shipped trees and the card beside them by their names', async () => {
    const [trees, card, unnamed] = await Promise.all(
      [{ model: 'small-business' }, { model: 'small-business-card' }, {}].map((model) =>
        runVerb(verb, [], { data: fileOf(...ROWS), ...model }),
      ),
    );
    expect(trees!.lines).toEqual(unnamed!.lines);
    expect(card!.lines).not.toEqual(unnamed!.lines);
    expect(card!.lines.map((line) => Object.keys(JSON.parse(line)))).toEqual(
      trees!.lines.map((line) => Object.keys(JSON.parse(line))),
    );
  });

  it('tells people score, grade, probability and what was lost', async () => {
    const { lines } = await runForPeople(verb, [], { data: fileOf(...ROWS), id: 'LoanNr' });
    expect(lines[0]).toMatch(/^L1 {2}score \d{3} {2}grade [A-E] {2}default \d+\.\d % {2}.+ \(−[\d.]+\)/);
  });

  it('prints nothing of a file with a broken row, and names row and column', async () => {
    const lines: string[] = [];
    const broken = runVerb(verb, [], { data: fileOf(...ROWS, 'L3,CA,X,CA,722110,some,2,1,1,1,1') }, lines);
    await expect(broken).rejects.toThrow('Row 3, column "NoEmp": "some" is not a number.');
    await expect(broken).rejects.toBeInstanceOf(InputError);
    expect(lines).toEqual([]);
  });

  it.each([
    [{}, UsageError, '--data is needed'],
    [{ data: 'x', model: 'no-such-model' }, InputError, 'There is no model "no-such-model"'],
    [{ data: 'x', id: 'Nr' }, InputError, 'no column "Nr"'],
  ])('refuses %o', async (flags, kind, message) => {
    const given = 'data' in flags ? { ...flags, data: fileOf(...ROWS) } : flags;
    const run = runVerb(verb, [], given);
    await expect(run).rejects.toBeInstanceOf(kind);
    await expect(run).rejects.toThrow(message);
  });

  it('refuses loose words', async () => {
    await expect(runVerb(verb, ['loans.csv'])).rejects.toThrow('give the file with --data');
  });
});

describe('the language of reasons', () => {
  it.each([
    ['zh_CN.UTF-8', 'zh-Hans'],
    ['zh_TW.UTF-8', 'zh-Hant'],
    ['zh_HK', 'zh-Hant'],
    ['zh', 'zh-Hans'],
    ['en_US.UTF-8', 'en'],
    ['C', 'en'],
    ['', 'en'],
  ])('by the locale "%s" is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
