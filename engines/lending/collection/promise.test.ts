import { describe, expect, test } from 'vitest';
import { judged, type PromiseToPay } from './promise.ts';

const promise: PromiseToPay = {
  id: 'loan-1.p1',
  loan: 'loan-1',
  customer: 'ann',
  amount: 50_000n,
  made_on: '2024-06-03',
  due_on: '2024-06-10',
  received_before: 10_000n,
  state: 'open',
  ended_on: null,
  by: 'officer',
};
const by = (date: string, received: bigint, nothingOverdue = false): string =>
  judged(promise, { received, nothingOverdue, date }).state;

describe('a promise to pay', () => {
  test('is kept by what was paid since, by nothing else', () => {
    expect(by('2024-06-05', 59_999n)).toBe('open');
    expect(by('2024-06-05', 60_000n)).toBe('kept');
    expect(by('2024-06-10', 59_999n)).toBe('open');
  });
  test('is broken on the day after its day', () => expect(by('2024-06-11', 59_999n)).toBe('broken'));
  test('is kept when nothing is overdue any more', () =>
    expect(by('2024-06-11', 20_000n, true)).toBe('kept'));
  test('once ended stays as it ended', () =>
    expect(
      judged({ ...promise, state: 'broken' }, { received: 99_999n, nothingOverdue: true, date: '2024-06-12' })
        .state,
    ).toBe('broken'));
});
