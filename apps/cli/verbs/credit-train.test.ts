import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runForPeople, runVerb } from '../log/testing/runverb.ts';
import { InputError, UsageError } from '../verb.ts';
import scoreVerb from './credit-score.ts';
import verb from './credit-train.ts';

const folder = mkdtempSync(join(tmpdir(), 'credit-train-'));
afterAll(() => rmSync(folder, { recursive: true }));

const data = join(folder, 'loans.csv');
const lines = Array.from({ length: 600 }, (_, i) => {
  const income = (i * 37) % 100;
  return `${2000 + Math.floor(i / 100)},${income},${(i * 7919) % 100 < 60 - income / 2 ? 1 : 0}`;
});
writeFileSync(data, ['year,income,BAD', ...lines].join('\n'));

const FLAGS = { data, target: 'BAD', positive: '1', time: 'year', date: '2026-11-23' };

describe('credit train', () => {
  it('writes model and card, and prints where, how well in folds and how well later', async () => {
    const out = join(folder, 'mine');
    const { lines: printed } = await runVerb(verb, [], { ...FLAGS, out });
    const answer = JSON.parse(printed[0] ?? '');
    expect(Object.keys(answer)).toEqual(['model', 'auc', 'ks', 'outOfTime', 'scorecard']);
    expect(answer.model).toBe(join(out, 'model.json'));
    expect(answer.scorecard.model).toBe(join(out, 'scorecard/model.json'));
    expect(answer.outOfTime).toMatchObject({ trained: '2000–2003', tested: '2004–2005' });
    const files = ['MODEL-CARD.md', 'card.json', 'model.json'];
    expect(readdirSync(out).sort()).toEqual([...files, 'scorecard']);
    expect(readdirSync(join(out, 'scorecard')).sort()).toEqual(files);
    expect(readFileSync(join(out, 'MODEL-CARD.md'), 'utf8')).toContain('Reject inference: none');
  });

  it.each(['boosted', 'scorecard'])(
    'gives the same %s twice, and credit score takes it by its folder',
    async (kind) => {
      const bytes = await Promise.all(
        ['one', 'two'].map(async (name) => {
          const out = join(folder, name, kind);
          const { lines: printed } = await runVerb(verb, [], { ...FLAGS, kind, out });
          expect(Object.keys(JSON.parse(printed[0] ?? ''))).toEqual(['model', 'auc', 'ks', 'outOfTime']);
          return readFileSync(join(out, 'model.json'), 'utf8');
        }),
      );
      expect(bytes[0]).toBe(bytes[1]);
      const { lines: scored } = await runVerb(scoreVerb, [], { data, model: join(folder, 'one', kind) });
      expect(scored.length).toBe(600);
    },
  );

  it('tells people what it refused and why', async () => {
    const { lines: told } = await runForPeople(verb, [], { ...FLAGS, out: join(folder, 'told') });
    expect(told.join('\n')).toContain('Refused year: orders the test in time');
  });

  it.each([
    [{ target: 'STATUS' }, InputError, 'The file has no column "STATUS".'],
    [{ positive: 'yes' }, InputError, 'No row has BAD = "yes"'],
    [{ kind: 'forest' }, UsageError, '--kind is one of both, boosted, scorecard.'],
    [{ date: 'today' }, UsageError, 'not of the form YYYY-MM-DD'],
    [{ out: '' }, UsageError, '--out is needed.'],
  ])('refuses %o and writes nothing', async (wrong, kind, message) => {
    const run = runVerb(verb, [], { ...FLAGS, out: join(folder, 'refused'), ...wrong });
    await expect(run).rejects.toBeInstanceOf(kind);
    await expect(run).rejects.toThrow(message);
    expect(readdirSync(folder)).not.toContain('refused');
  });
});
