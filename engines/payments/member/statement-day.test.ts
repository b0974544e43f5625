import { expect, test } from 'vitest';
import { type Expected, statementDay } from './statement-day.ts';

const [DUE, LATER] = ['2024-01-17', '2024-02-20'];
const expected = (net: bigint): Expected => ({ date: '2024-01-16', net, settlesOn: DUE, isSettled: false });
const read = (net: bigint, on: string, entries: { reference: string; amount: bigint }[] = []) =>
  statementDay({ on, today: on, entries, expected: [expected(net)], known: new Map() });

test('a day without a payment is settled whenever its night is caught up, and nobody is asked why', () => {
  expect(read(0n, LATER)).toEqual({ inserted: [], updated: [], settled: ['2024-01-16'], moved: 0n });
});

test('money that came on another day than it was due is a difference, and settles', () => {
  const { inserted, settled } = read(500n, LATER, [{ reference: '2024-01-16', amount: 500n }]);
  expect(inserted).toMatchObject([{ kind: 'wrong-day', ours: 500n, theirs: 500n, state: 'open' }]);
  expect(settled).toEqual(['2024-01-16']);
  expect(read(500n, DUE, [{ reference: '2024-01-16', amount: 500n }]).inserted).toEqual([]);
});
