import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accrued,
  type Claim,
  type Movement,
  ORDER,
  ORDER_OVER_90_DAYS,
  overdueInterest,
  parseRatePercent,
  revolve,
  splitPayment,
} from '../index.ts';

const RATE = parseRatePercent('3.95');

describe('accrued interest', () => {
  const span = {
    principalMinor: 100_000_000n,
    rate: RATE,
    dayCount: 'act/360',
    rounding: 'half-up',
  } as const;

  it.each([
    ['2024-01-15', '2024-01-21', 65_833n],
    ['2024-02-21', '2024-03-21', 318_194n],
    ['2024-01-15', '2024-01-15', 0n],
  ])('from %s to %s counts the first day and not the last', (from, to, minor) => {
    expect(accrued({ ...span, from, to })).toBe(minor);
  });

  it('follows the named rounding', () => {
    // 100.00 at 3.6 % for 5 days is 0.05; for half the money it is 2.5 minor units.
    const half = {
      ...span,
      principalMinor: 5000n,
      rate: parseRatePercent('3.6'),
      from: '2024-01-01',
      to: '2024-01-06',
    };
    const minor = (['half-up', 'half-even', 'down'] as const).map((rounding) =>
      accrued({ ...half, rounding }),
    );
    expect(minor).toEqual([3n, 2n, 2n]);
  });

  it('does not run backwards', () => {
    expect(() => accrued({ ...span, from: '2024-01-02', to: '2024-01-01' })).toThrow('swap the dates');
  });
});

describe('overdue interest', () => {
  const overdue = {
    principalMinor: 1_000_000n,
    interestMinor: 39_500n,
    rate: RATE,
    multiplier: { numerator: 3n, denominator: 2n },
    dayCount: 'act/360',
    due: '2024-02-21',
    graceDays: 3,
    rounding: 'half-up',
  } as const;

  it.each([
    ['2024-02-20', 0, 0n, 0n],
    ['2024-02-24', 3, 0n, 0n],
    ['2024-02-25', 4, 658n, 26n],
    ['2024-03-22', 30, 4938n, 195n],
  ])(
    'paid on %s: nothing inside the grace, after it from the due day',
    (paid, days, penaltyMinor, compoundMinor) => {
      expect(overdueInterest({ ...overdue, paid })).toEqual({ days, penaltyMinor, compoundMinor });
    },
  );
});

describe('a payment', () => {
  const owed = { fees: 10n, penalty: 20n, compound: 5n, interest: 100n, principal: 1000n };

  it.each([
    [0n, [0n, 0n, 0n, 0n, 0n], 0n],
    [32n, [10n, 20n, 2n, 0n, 0n], 0n],
    [235n, [10n, 20n, 5n, 100n, 100n], 0n],
    [1200n, [10n, 20n, 5n, 100n, 1000n], 65n],
  ])('of %s settles fees, penalty, compound, interest, principal in turn', (amount, paid, surplusMinor) => {
    const split = splitPayment(amount, owed, ORDER);
    expect(ORDER.map((claim) => split.paid[claim])).toEqual(paid);
    expect(split.surplusMinor).toBe(surplusMinor);
  });

  it('on a loan more than 90 days overdue repays principal first', () => {
    expect(splitPayment(900n, owed, ORDER_OVER_90_DAYS).paid).toMatchObject({
      principal: 900n,
      interest: 0n,
    });
  });

  it('is never lost and never pays more than is owed, in any order', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 6n });
    const claims = fc.record({
      fees: amount,
      penalty: amount,
      compound: amount,
      interest: amount,
      principal: amount,
    });
    const orders = fc.shuffledSubarray<Claim>([...ORDER]);
    fc.assert(
      fc.property(amount, claims, orders, (money, due, order) => {
        const { paid, left, surplusMinor } = splitPayment(money, due, order);
        for (const claim of ORDER) expect(paid[claim] + left[claim]).toBe(due[claim]);
        expect(ORDER.reduce((sum, claim) => sum + paid[claim], surplusMinor)).toBe(money);
        if (surplusMinor > 0n) for (const claim of order) expect(left[claim]).toBe(0n);
      }),
    );
  });
});

describe('draw and repay (随借随还)', () => {
  const terms = { rate: parseRatePercent('4.35'), dayCount: 'act/360', rounding: 'half-up' } as const;
  const draw: Movement = { kind: 'draw', date: '2024-03-05', amountMinor: 10_000_000n };

  it('charges interest by the day on what is drawn, paid before principal', () => {
    const rows = revolve(terms, [
      draw,
      { kind: 'draw', date: '2024-03-20', amountMinor: 5_000_000n },
      { kind: 'repay', date: '2024-04-10', amountMinor: 6_000_000n },
      { kind: 'settle', date: '2024-05-21' },
    ]);
    expect(rows.map((row) => [row.interestMinor, row.closingMinor])).toEqual([
      [0n, 10_000_000n],
      [0n, 15_000_000n],
      [56_188n, 9_056_188n],
      [44_866n, 0n],
    ]);
  });

  it('drawn and repaid on one day costs nothing', () => {
    expect(revolve(terms, [draw, { kind: 'settle', date: '2024-03-05' }])[1]).toMatchObject({
      days: 0,
      interestMinor: 0n,
    });
  });

  it('a repayment below the interest leaves the rest of it owing', () => {
    const rows = revolve(terms, [
      draw,
      { kind: 'repay', date: '2024-04-04', amountMinor: 10_000n },
      { kind: 'settle', date: '2024-04-04' },
    ]);
    expect(rows.map((row) => row.interestMinor)).toEqual([0n, 10_000n, 26_250n]);
  });

  it.each<[string, Movement[], string]>([
    [
      'a repayment above what is owed',
      [draw, { kind: 'repay', date: '2024-03-06', amountMinor: 10_001_209n }],
      'at most',
    ],
    ['a movement before the last one', [draw, { kind: 'settle', date: '2024-03-04' }], 'put them in order'],
    ['a draw of nothing', [{ kind: 'draw', date: '2024-03-05', amountMinor: 0n }], 'positive'],
  ])('%s is refused', (_, movements, why) => {
    expect(() => revolve(terms, movements)).toThrow(why);
  });
});
