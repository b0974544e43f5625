import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runForPeople, runVerb } from '../log/testing/runverb.ts';
import { InputError } from '../verb.ts';
import verb from './credit-drift.ts';

const folder = mkdtempSync(join(tmpdir(), 'credit-drift-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(rows: readonly string[]): string {
  const path = join(folder, 'loans.csv');
  const header = 'State,Bank,BankState,NAICS,NoEmp,NewExist,FranchiseCode,GrAppv,SBA_Appv';
  writeFileSync(path, `${[header, ...rows].join('\n')}\n`);
  return path;
}

/** Half-guaranteed small loans through far-off lenders, as the years before the crisis brought them. */
const express = Array.from(
  { length: 60 },
  (_, n) => `CA,BBCN BANK,NC,722110,${n % 4},2,1,${20000 + n * 50},${10000 + n * 25}`,
);

describe('credit drift', () => {
  it('alarms on cases that the model was not learnt from, by exit code and in figures', async () => {
    const { lines, no } = await runVerb(verb, [], { data: fileOf(express) });
    const answer = JSON.parse(lines[0] ?? '');
    expect(Object.keys(answer)).toEqual(['rows', 'score', 'alarm', 'mayBeChance', 'inputs']);
    expect(answer).toMatchObject({ rows: 60, alarm: true });
    expect(no).toBe(true);
    const psi = answer.inputs.map((input: { psi: number }) => input.psi);
    expect(psi).toEqual(psi.toSorted((a: number, b: number) => b - a));
  });

  it('tells people which inputs moved', async () => {
    const { lines } = await runForPeople(verb, [], { data: fileOf(express) });
    expect(lines[0]).toContain('ALARM');
    expect(lines.join('\n')).toContain('guarantee-by-amount');
  });

  it('says that a scorecard holds no reference, and that a file without rows has nothing to compare', async () => {
    const card = runVerb(verb, [], { data: fileOf(express), model: 'small-business-card' });
    await expect(card).rejects.toBeInstanceOf(InputError);
    await expect(card).rejects.toThrow('does not hold what its training rows looked like');
    await expect(runVerb(verb, [], { data: fileOf([]) })).rejects.toThrow('no row to compare');
  });
});
