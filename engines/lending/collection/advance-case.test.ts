import { addDays, parseDate } from '@sandglass/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Advanced, advanceCase, type Collected } from './advance-case.ts';
import type { CollectionCase } from './case.ts';
import { sampleLadder } from './ladder.ts';

const DUE = '2024-05-20';
const loan = (dueOn: string | null = DUE): Collected => ({
  id: 'loan-1',
  customer: 'ann',
  product: 'tax-12',
  guarantors: [],
  dueOn,
});
const day = (n: number): string => addDays(parseDate(DUE), n);
const look = (before: CollectionCase | undefined, n: number, dueOn: string | null = DUE): Advanced =>
  advanceCase(before, loan(dueOn), day(n), sampleLadder);
const walk = (days: readonly number[], dueOn: string | null = DUE): Advanced =>
  days.reduce<Advanced>((at, n) => look(at.row, n, dueOn), { row: undefined, steps: [], message: null });

describe('a case', () => {
  test.each([
    [-4, undefined, null],
    [-3, 'notice', null],
    [0, 'notice', null],
    [1, 'early', null],
    [30, 'early', null],
    [31, 'call', '2024-06-24'],
    [60, 'call', '2024-07-23'],
    [61, 'field', '2024-07-24'],
    [90, 'field', '2024-08-21'],
    [91, 'legal', '2024-08-26'],
  ])('first seen %i days past due stands at %s, to be acted on by %s', (n, stage, by) => {
    const { row } = look(undefined, n);
    expect(row?.stage).toBe(stage);
    expect(row?.act_by ?? null).toBe(by);
  });

  test('climbs day by day and is messaged on the days that the ladder names, once each', () => {
    const sent: number[] = [];
    const climbed: string[] = [];
    let row: CollectionCase | undefined;
    for (let n = -5; n <= 100; n += 1) {
      const at = look(row, n);
      if (at.message !== null) sent.push(n);
      if (at.steps.length > 0) climbed.push(`${n} ${at.steps.join()} ${at.row!.stage}`);
      row = at.row;
    }
    expect(sent).toEqual([-3, 1, 7, 15, 25, 31, 45, 61, 91]);
    expect(climbed).toEqual([
      '-3 opened notice',
      '1 climbed early',
      '31 climbed call',
      '61 climbed field',
      '91 climbed legal',
    ]);
  });

  test('after days without a run sends one message, not all that were missed', () =>
    expect(walk([1, 40])).toMatchObject({ message: 31, row: { messaged: 31, stage: 'call' } }));

  test('closes by itself when the arrears are paid, and the next instalment opens another episode', () => {
    const overdue = walk([1, 35]).row!;
    expect(look(overdue, 36, '2024-07-20')).toMatchObject({
      steps: ['closed'],
      row: { state: 'closed', act_by: null },
    });
    expect(look(overdue, 36, null)).toMatchObject({ steps: ['closed'] });
    const again = look(overdue, 29, '2024-06-20');
    expect(again).toMatchObject({ steps: ['closed', 'opened'], row: { stage: 'notice', episode: 2 } });
  });

  test('whose oldest arrears were paid, but not the next ones, goes on at its lower rung', () =>
    expect(look(walk([1, 35]).row, 36, '2024-06-20')).toMatchObject({
      row: { stage: 'early', state: 'open', episode: 1, due_on: '2024-06-20' },
    }));

  test('keeps its deadline while a promise stands', () => {
    const promised = { ...walk([31]).row!, promise: 'loan-1.p1', act_by: '2024-07-30' };
    expect(look(promised, 61).row).toMatchObject({ stage: 'field', act_by: '2024-07-30' });
  });

  test('looked at twice on a day is the second time as it was', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10, max: 400 }), { minLength: 1, maxLength: 30 }), (days) => {
        const sorted = days.sort((a, b) => a - b);
        const once = walk(sorted);
        const twice = look(once.row, sorted.at(-1)!);
        expect(twice).toEqual({ row: once.row, steps: [], message: null });
      }),
    ));
});
