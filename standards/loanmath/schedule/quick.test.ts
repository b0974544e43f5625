import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDate } from '../calendar/civil-date.ts';
import { dueDates } from '../calendar/due-dates.ts';
import { ROUNDINGS } from '../exact/rounding.ts';
import { datedTimeline } from './period.ts';
import { planExactly, planLoan } from './plan.ts';
import { planColumns } from './quick.ts';
import { CN, FINERACT, type Form, type LoanTerms } from './terms.ts';

const forms: readonly Form[] = ['equal-instalment', 'equal-principal', 'interest-first'];
const start = parseDate('2024-01-31');

const terms = fc
  .record({
    principalMinor: fc.oneof(fc.bigInt(1n, 1_000n), fc.bigInt(1n, 10_000_000_000n)),
    basisPoints: fc.integer({ min: 0, max: 3_600 }),
    form: fc.constantFrom(...forms),
    count: fc.integer({ min: 1, max: 360 }),
    rounding: fc.constantFrom(...ROUNDINGS),
    byDays: fc.constantFrom(null, 'act/360', 'act/365', 'act/364'),
    every: fc.integer({ min: 1, max: 3 }),
    grace: fc.integer({ min: 0, max: 3 }),
  })
  .map(
    ({ principalMinor, basisPoints, form, count, rounding, byDays, every, grace }): LoanTerms => ({
      principalMinor,
      rate: { numerator: BigInt(basisPoints), denominator: 10_000n },
      form,
      timeline: datedTimeline(
        start,
        dueDates(start, 'month', every, count),
        byDays ?? '30/360',
        byDays === null ? every : null,
      ),
      convention: { ...CN, rounding },
      interestOnlyPeriods: Math.min(grace, count - 1),
    }),
  );

it('the quick columns are the rows of exact fractions, to the minor unit', () => {
  let quick = 0;
  fc.assert(
    fc.property(terms, (of) => {
      if (planColumns(of) !== undefined) quick += 1;
      expect(planLoan(of)).toEqual(planExactly(of));
    }),
    { numRuns: 600 },
  );
  expect(quick).toBeGreaterThan(400);
});

it('a payment that is exactly a tie, or a whole number, is rounded as fractions round it', () => {
  for (const rounding of ROUNDINGS) {
    for (const principalMinor of [1n, 3n, 5n, 25n, 15n, 1_000_005n]) {
      const of: LoanTerms = {
        principalMinor,
        rate: { numerator: 0n, denominator: 1n },
        form: 'equal-instalment',
        timeline: datedTimeline(start, dueDates(start, 'month', 1, 10), '30/360', 1),
        convention: { ...CN, rounding },
      };
      expect(planLoan(of)).toEqual(planExactly(of));
    }
  }
});

it('is left to exact fractions with events, a kept instalment, another convention, or numbers too large', () => {
  const plain: LoanTerms = {
    principalMinor: 10_000_000n,
    rate: { numerator: 5n, denominator: 100n },
    form: 'equal-instalment',
    timeline: datedTimeline(start, dueDates(start, 'month', 1, 12), '30/360', 1),
    convention: CN,
  };
  expect(planColumns(plain)).toBeDefined();
  const others: readonly LoanTerms[] = [
    { ...plain, events: [{ kind: 'draw', day: start + 40, amountMinor: 1n }] },
    { ...plain, keepInstalmentMinor: 1_000_000n },
    { ...plain, convention: FINERACT },
    { ...plain, form: 'bullet' },
    { ...plain, principalMinor: 10n ** 16n },
    {
      ...plain,
      timeline: {
        ...plain.timeline,
        dayCount: 'act/act',
        periods: plain.timeline.periods.map((one) => ({ ...one, months: null })),
      },
    },
  ];
  for (const of of others) expect(planColumns(of)).toBeUndefined();
});
