import type { Limit } from '@sandglass/declaration';
import { instantOf, parseDate } from '@sandglass/time';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { replay, type Used } from './replay.ts';
import { limitOf } from './testing/pilot.ts';

const use = (date: string, amount: number, customer = 'ann', isNew = true): Used => ({
  at: instantOf(parseDate(date), '09:00'),
  businessDate: date,
  isNew,
  usage: [{ measure: 'drawn', amount: BigInt(amount), customer, region: '330000' }],
});
const FROM = '2026-03-10';

it('counts what happened before as it was, and refuses only from the date on, of new business alone', () => {
  const used = [
    use('2026-03-01', 90_000),
    use('2026-03-10', 20_000),
    use('2026-03-10', 5_000),
    use('2026-03-11', -40_000, 'ann', false),
    use('2026-03-11', 20_000),
  ];
  const found = replay([limitOf({ maximum: '1000.00' })], used, FROM);
  // 900 stood; 200 more is too much, 50 is not; 400 came back, so 200 has room again.
  expect(found).toEqual({ asked: 3, refused: 1, byLimit: new Map([['total', 1]]) });
});

it('a limit that is added counts from the date on, as the guard then will', () => {
  const old = limitOf({ id: 'in-all', maximum: '2000.00' });
  const added = limitOf({ id: 'a-year', period: 'year', maximum: '300.00' });
  const used = [use('2026-03-01', 90_000), use('2026-03-10', 20_000), use('2026-03-11', 20_000)];
  expect(replay([old, added], used, FROM, [old]).byLimit).toEqual(new Map([['a-year', 1]]));
  expect(replay([old, added], used, FROM).byLimit).toEqual(new Map([['a-year', 2]]));
});

it('names the limit that would have refused', () => {
  const limits = [
    limitOf({ id: 'each', per: 'customer', period: 'day', maximum: '100.00' }),
    limitOf({ id: 'all', period: 'day', maximum: '150.00' }),
  ];
  const used = [use(FROM, 9_000), use(FROM, 2_000), use(FROM, 9_000, 'bob'), use('2026-03-11', 9_000)];
  expect(replay(limits, used, FROM).byLimit).toEqual(
    new Map([
      ['each', 1],
      ['all', 1],
    ]),
  );
});

/** What a person with a pencil counts of one limit on amounts of the whole pilot, by window. */
function pencil({ maximum = '0' }: Limit, window: (date: string) => string, used: readonly Used[]): number {
  const sums = new Map<string, bigint>();
  let refused = 0;
  for (const { businessDate, isNew, usage } of used) {
    const key = window(businessDate);
    const after = (sums.get(key) ?? 0n) + usage[0]!.amount!;
    const binds = isNew && businessDate >= FROM;
    if (binds && after > BigInt(maximum) * 100n) refused += 1;
    else sums.set(key, after);
  }
  return refused;
}

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
it.each([
  ['day', (date: string) => date],
  ['month', (date: string) => date.slice(0, 7)],
  ['total', () => 'total'],
] as const)('agrees with a count by hand, by %s', (period, window) => {
  const uses = fc
    .array(fc.tuple(day, fc.integer({ min: 1, max: 30_000 }), fc.boolean()), { maxLength: 60 })
    .map((list) => list.sort(([one], [other]) => one.localeCompare(other)))
    .map((list) => list.map(([date, amount, isNew]) => use(date, amount, 'ann', isNew)));
  fc.assert(
    fc.property(uses, fc.integer({ min: 0, max: 2_000 }), (used, maximum) => {
      const limit = limitOf({ period, maximum: String(maximum) });
      expect(replay([limit], used, FROM).refused).toBe(pencil(limit, window, used));
    }),
  );
});
