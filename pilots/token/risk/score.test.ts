import { type Attempt, localMoment } from '@sandglass/payments';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { risk, signals } from './score.ts';

const TUESDAY = Date.parse('2024-01-16T02:00:00Z');
const TUESDAY_NIGHT = Date.parse('2024-01-15T20:59:00Z');

/** A token that paid ¥100 on average, five times, once today. */
const use = {
  id: 'tok-1',
  counter: 5,
  spent: 50_000n,
  payments: 5,
  day: '2024-01-16',
  day_spent: 10_000n,
  day_payments: 1,
  last_payment: 9n,
};
type Given = Omit<Partial<Attempt>, 'use'> & { readonly use?: Partial<typeof use>; readonly now?: number };

const attempt = ({ use: used = {}, now = TUESDAY, ...of }: Given): Attempt =>
  ({
    amount: 10_000n,
    region: '310000',
    card: { region: '310000' },
    use: { ...use, ...used },
    isRecurring: false,
    moment: localMoment(now, 'Asia/Shanghai'),
    ...of,
  }) as Attempt;
const score = (of: Given): number => risk.scoreOf(attempt(of));
const fresh = { spent: 0n, payments: 0, day_spent: 0n, day_payments: 0 };

test.each<[what: string, of: Given, points: number]>([
  ['like the others', {}, 0],
  ['the first, of ¥4,999.99', { use: fresh, amount: 499_999n }, 0],
  ['the first, of ¥5,000', { use: fresh, amount: 500_000n }, 40],
  ['ten times what it paid on average', { amount: 100_000n }, 0],
  ['more than that', { amount: 100_001n }, 40],
  [
    'more than that, with too few payments to know',
    { use: { payments: 2, spent: 20_000n }, amount: 300_000n },
    0,
  ],
  ['more than that, and still small', { use: { spent: 500n }, amount: 99_999n }, 0],
  ['the twentieth today', { use: { day_payments: 19 } }, 0],
  ['the twenty-first today', { use: { day_payments: 20 } }, 40],
  ['the first today after twenty yesterday', { use: { day: '2024-01-15', day_payments: 20 } }, 0],
  ['in another province', { region: '510000' }, 20],
  ['at one minute to five', { now: TUESDAY_NIGHT }, 20],
  ['by the card itself', { use: undefined as never }, 0],
])('%s', (_what, of, points) => {
  expect(score(of)).toBe(points);
});

test('weak signs alone are no suspicion; the first of ¥5,000 from afar at night is one, and the same of a subscription is not', () => {
  const night = { region: '510000', now: TUESDAY_NIGHT };
  expect(score(night)).toBeLessThan(risk.suspectFrom);
  const all = { ...night, use: fresh, amount: 500_000n };
  expect(score(all)).toBeGreaterThanOrEqual(risk.suspectFrom);
  expect(score({ ...all, isRecurring: true })).toBe(0);
});

test('each signal moves the score, and a larger payment is never less suspect', () => {
  expect(Object.values(signals).every(({ points }) => points > 0)).toBe(true);
  fc.assert(
    fc.property(
      fc.bigInt(1n, 10_000_000n),
      fc.bigInt(0n, 10_000_000n),
      fc.nat(40),
      (amount, more, payments) => {
        const paid = { payments, day_payments: payments };
        const lower = score({ amount, use: paid });
        expect(score({ amount: amount + more, use: paid })).toBeGreaterThanOrEqual(lower);
        expect(lower).toBeLessThanOrEqual(100);
      },
    ),
  );
});
