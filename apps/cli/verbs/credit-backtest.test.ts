import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runForPeople, runVerb } from '../log/testing/runverb.ts';
import verb from './credit-backtest.ts';

const folder = mkdtempSync(join(tmpdir(), 'credit-backtest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = join(folder, 'later.csv');
const HEADER = 'State,Bank,BankState,NAICS,NoEmp,NewExist,FranchiseCode,GrAppv,SBA_Appv,Fate,Year';
/** Sixty loans: the smallest shares of guarantee default. */
const rows = Array.from({ length: 60 }, (_, n) => {
  const bad = n % 3 === 0;
  const guaranteed = bad ? 25_000 : 42_500;
  return `CA,BANK,CA,722110,${n % 9},1,1,50000,${guaranteed},${bad ? 'LOST' : 'PAID'},${2005 + (n % 2)}`;
});
const data = { data: path, target: 'Fate', positive: 'LOST' };

it('tells a model’s figures all together and by period, for programs and for people', async () => {
  writeFileSync(path, `${[HEADER, ...rows].join('\n')}\n`);
  const { lines } = await runVerb(verb, [], { ...data, time: 'Year' });
  const found = JSON.parse(lines[0]!);
  expect(found).toMatchObject({ model: 'small-business', all: { rows: 60, defaults: 20, observed: 0.3333 } });
  expect(
    found.periods.map(({ period, rows: count }: { period: number; rows: number }) => [period, count]),
  ).toEqual([
    [2005, 30],
    [2006, 30],
  ]);
  const people = await runForPeople(verb, [], data);
  expect(people.lines[0]).toMatch(/^small-business: 60 rows, 20 defaults, AUC [\d.]+, KS /);
});

it('without the prior correction predicts more of a sample that is drawn by outcome', async () => {
  writeFileSync(path, `${[HEADER, ...rows].join('\n')}\n`);
  const predicted = async (flags: Record<string, string | true>) =>
    JSON.parse((await runVerb(verb, [], flags)).lines[0]!).all.predicted;
  expect(await predicted({ ...data, 'case-control': true })).toBeGreaterThan(await predicted(data));
});

it('says what is missing', async () => {
  writeFileSync(path, `${[HEADER, ...rows].join('\n')}\n`);
  await expect(runVerb(verb, [], { data: path })).rejects.toThrow('--target is needed.');
  await expect(runVerb(verb, [], { ...data, target: 'Nowhere' })).rejects.toThrow('Nowhere');
  await expect(runVerb(verb, [], { ...data, time: 'State' })).rejects.toThrow('Row 1, column "State"');
});

it('says of a card that people set that no outcome is known, in words, and holds it against a file that has some', async () => {
  const card = { model: 'assets-expert' };
  const { lines } = await runVerb(verb, [], card);
  expect(JSON.parse(lines[0]!)).toEqual({
    model: 'assets-expert',
    all: null,
    because: expect.stringContaining('no outcome is known'),
  });
  const people = await runForPeople(verb, [], { model: 'mortgage-expert' });
  expect(people.lines[0]).toMatch(
    /^mortgage-expert was set by people .+ homeValue, priorLiens, servicePercent\.$/,
  );

  // Who keeps much with the bank pays, in this made-up file.
  const firms = Array.from(
    { length: 60 },
    (_, n) => `${n % 3 === 0 ? 20_000 : 400_000},48,20,${n % 3 === 0 ? 'LOST' : 'PAID'}`,
  );
  writeFileSync(path, `${['assets,accountMonths,cardUsePercent,Fate', ...firms].join('\n')}\n`);
  const held = await runVerb(verb, [], { ...data, ...card });
  expect(JSON.parse(held.lines[0]!)).toMatchObject({
    model: 'assets-expert',
    all: { rows: 60, defaults: 20, auc: 1, psi: null },
  });
  writeFileSync(path, 'assets,Fate\n1,LOST\n');
  await expect(runVerb(verb, [], { ...data, ...card })).rejects.toThrow();
});
