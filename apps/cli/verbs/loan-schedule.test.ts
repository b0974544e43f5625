import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runForPeople, runVerb } from '../log/testing/runverb.ts';
import { InputError, UsageError } from '../verb.ts';
import verb from './loan-schedule.ts';

const folder = mkdtempSync(join(tmpdir(), 'loan-schedule-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FLAGS = {
  principal: '500000',
  rate: '3.95',
  periods: '24',
  form: 'equal-instalment',
  start: '2024-01-31',
};

function fileOf(content: unknown): string {
  const path = join(folder, 'case.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function answer(args: readonly string[], flags: Readonly<Record<string, string>> = {}) {
  const { lines } = await runVerb(verb, args, flags);
  expect(lines.length).toBe(1);
  return JSON.parse(lines[0] ?? '');
}

describe('loan schedule', () => {
  it('by flags answers one document with rows, total interest and both yearly rates', async () => {
    const { rows, ...totals } = await answer([], FLAGS);
    expect(rows.length).toBe(24);
    expect(rows[0]).toEqual({
      n: 1,
      date: '2024-02-29',
      days: 29,
      opening: '500000.00',
      principal: '20055.51',
      interest: '1645.83',
      payment: '21701.34',
      closing: '479944.49',
    });
    expect(totals).toEqual({ totalInterest: '20832.06', annualisedRate: '3.9500', irr: '4.0223' });
  });

  it.each([
    ['week', '2', '2024-02-14', '768.06'],
    ['day', '10', '2024-02-10', '548.61'],
    ['month', '3', '2024-04-30', '4937.50'],
  ])('every so many %ss (%s) falls due on %s', async (frequency, every, date, interest) => {
    const { rows } = await answer([], { ...FLAGS, frequency, every });
    expect(rows[0]).toMatchObject({ date, interest });
  });

  it.each([
    ['30/360', '1645.83'],
    ['act/360', '1590.97'],
    ['act/365', '1569.18'],
  ])('counts days by %s', async (dayCount, interest) => {
    const { rows } = await answer([], { ...FLAGS, 'day-count': dayCount });
    expect(rows[0].interest).toBe(interest);
  });

  it('of a case file follows its convention', async () => {
    const due = ['2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01', '2024-06-01', '2024-07-01'];
    const loan = {
      principal: '100.00',
      annual_rate_percent: '9.4822',
      day_count: '30/360',
      disbursed_on: '2024-01-01',
    };
    const { rows } = await answer([fileOf({ ...loan, due_dates: due })]);
    expect(rows.at(-1)).toMatchObject({ date: '2024-07-01', payment: '17.13', closing: '0.00' });
  });

  it('is a table for people', async () => {
    const { lines } = await runForPeople(verb, [], { ...FLAGS, periods: '2' });
    expect(lines[0]).toMatch(/^n +date +days +opening +principal +interest +payment +closing$/);
    expect(lines.slice(1, 3).every((line) => line.length === lines[0]?.length)).toBe(true);
    expect(lines).toContain('annualised rate (simple) 3.9500 %');
  });

  it.each<[string, string[], Record<string, string>, string]>([
    ['a missing flag', [], { ...FLAGS, principal: '' }, 'not an amount'],
    ['nothing at all', [], {}, '--principal is missing'],
    ['three decimals', [], { ...FLAGS, principal: '1.234' }, 'at most two decimals'],
    ['an amount beyond any loan', [], { ...FLAGS, principal: '1000000000000000000' }, 'too large'],
    ['no periods', [], { ...FLAGS, periods: '0' }, 'from 1 to 1200'],
    ['a fraction of a period', [], { ...FLAGS, periods: '1.5' }, 'not a whole number'],
    ['an unknown form', [], { ...FLAGS, form: 'balloon' }, 'give one of equal-instalment'],
    ['a day that does not exist', [], { ...FLAGS, start: '2023-02-29' }, 'does not exist'],
    ['flags beside a file', ['x.json'], FLAGS, 'not both'],
    ['two files', ['x.json', 'y.json'], {}, 'one file'],
  ])('with %s is wrong use', async (_, args, flags, why) => {
    const wrong = runVerb(verb, args, flags);
    await expect(wrong).rejects.toThrow(UsageError);
    await expect(wrong).rejects.toThrow(why);
  });

  it.each([
    ['no JSON', '{', 'is not JSON'],
    [
      'impossible terms',
      { method: '等额本息', principal: '-1', annual_rate_percent: '1', periods: 1 },
      'positive number',
    ],
  ])('of a file with %s is refused', async (_, content, why) => {
    const refused = runVerb(verb, [fileOf(content)]);
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(why);
  });
});
