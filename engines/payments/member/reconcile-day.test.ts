import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClearedKind, type ClearingLine, signOf } from '../clearing/line.ts';
import type { Booking } from './booking.ts';
import { type DayBooks, isNearCutOver, reconcileDay } from './reconcile-day.ts';
import { carryOf } from './tables.ts';

const DAY = '2024-01-16';
const line = (n: number, of: Partial<ClearingLine> = {}): ClearingLine => ({
  exchange: `48023310-20240116020000-${String(n).padStart(6, '0')}`,
  original: '',
  kind: 'purchase',
  acquirer: '48023310',
  issuer: '63020000',
  amount: 10_000n,
  interchange: 35n,
  network: 3n,
  rrn: String(n).padStart(12, '0'),
  ...of,
});
const booking = (
  { exchange, original, kind, amount, rrn }: ClearingLine,
  of: Partial<Booking> = {},
): Booking => ({
  exchange,
  original,
  kind,
  amount,
  rrn,
  date: DAY,
  at: Date.parse(`${DAY}T04:00:00Z`),
  ...of,
});
const books = (
  own: readonly Booking[],
  lines: readonly ClearingLine[],
  of: Partial<DayBooks> = {},
): DayBooks => ({
  date: DAY,
  today: '2024-01-17',
  own,
  lines,
  carried: [],
  elsewhere: [],
  early: new Set(),
  since: DAY,
  undoing: new Set(),
  givenUp: new Set(),
  ...of,
});

test('a planted difference of each kind is found', () => {
  const file = [line(1), line(2), line(3), line(4), line(4), line(5), line(8)];
  const own = [
    booking(line(1)),
    booking(line(2), { amount: 10_001n }),
    booking(line(3), { kind: 'completion' }),
    booking(line(4)),
    booking(line(6)),
    booking(line(7), { at: Date.parse(`${DAY}T15:59:00Z`) }),
  ];
  const elsewhere = [booking(line(8), { date: '2024-01-17', at: Date.parse('2024-01-17T04:00:00Z') })];
  const { matched, inserted } = reconcileDay(books(own, file, { elsewhere }));
  expect(matched).toBe(2);
  expect(inserted.map(({ kind, rrn, state }) => [kind, Number(rrn), state])).toEqual([
    ['amount-differs', 2, 'open'],
    ['kind-differs', 3, 'open'],
    ['twice', 4, 'open'],
    ['only-theirs', 5, 'open'],
    ['wrong-day', 8, 'open'],
    ['only-ours', 6, 'open'],
    ['only-ours', 7, 'waiting'],
  ]);
});

test('who is undoing what the network cleared waits for its reversal', () => {
  const { inserted } = reconcileDay(books([], [line(1)], { undoing: new Set([line(1).exchange]) }));
  expect(inserted).toMatchObject([{ kind: 'only-theirs', state: 'waiting' }]);
  const undone = line(1, {
    exchange: `${line(1).exchange}/reversal`,
    original: line(1).exchange,
    kind: 'reversal',
  });
  const next = reconcileDay(books([], [undone], { date: '2024-01-17', carried: inserted }));
  expect(next.updated).toMatchObject([{ state: 'closed', way: 'undone' }]);
  expect(next.inserted).toEqual([]);
});

test('the cut-over is a quarter of an hour wide on both ends of the date, in the bank’s zone', () => {
  const at = (time: string) => isNearCutOver(Date.parse(time), DAY);
  expect([at('2024-01-15T16:14:00Z'), at('2024-01-16T15:46:00Z'), at('2024-01-16T16:14:00Z')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([at('2024-01-15T16:16:00Z'), at('2024-01-16T04:00:00Z')]).toEqual([false, false]);
});

const anyExchange = fc.record({
  n: fc.nat({ max: 40 }),
  kind: fc.constantFrom<ClearedKind>('purchase', 'completion', 'refund'),
  ours: fc.option(fc.bigInt({ min: 1n, max: 10n ** 9n })),
  theirs: fc.option(fc.bigInt({ min: 1n, max: 10n ** 9n })),
});

test('what differs explains to the fen what is left when the file has been settled, whatever both say', () =>
  fc.assert(
    fc.property(fc.uniqueArray(anyExchange, { selector: ({ n }) => n }), (exchanges) => {
      const own = exchanges.flatMap(({ n, kind, ours }) =>
        ours === null ? [] : [booking(line(n, { kind, amount: ours }))],
      );
      const lines = exchanges.flatMap(({ n, kind, theirs }) =>
        theirs === null ? [] : [line(n, { kind, amount: theirs })],
      );
      const { inserted, matched } = reconcileDay(books(own, lines));
      const sum = (of: readonly Pick<ClearingLine, 'kind' | 'amount'>[]): bigint =>
        of.reduce((total, one) => total + signOf(one) * one.amount, 0n);
      expect(inserted.reduce((total, row) => total + carryOf(row), 0n)).toBe(sum(own) - sum(lines));
      expect(matched + inserted.length).toBe(
        exchanges.filter(({ ours, theirs }) => ours !== null || theirs !== null).length,
      );
    }),
  ));

test('equal books have no difference', () => {
  const lines = Array.from({ length: 1_000 }, (_, n) => line(n));
  expect(
    reconcileDay(
      books(
        lines.map((of) => booking(of)),
        lines,
      ),
    ),
  ).toMatchObject({ matched: 1_000, inserted: [] });
});
