import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CN,
  countedTimeline,
  DAY_COUNTS,
  FINERACT,
  FORMS,
  FREQUENCIES,
  formatDate,
  type LoanEvent,
  type LoanTerms,
  parseDate,
  parseRatePercent,
  planLoan,
  ROUNDINGS,
  type Row,
  regularTimeline,
} from '../index.ts';

const FIRST = parseDate('1999-12-01');

/** Loans of every form, frequency, day count and convention, some with a grace period. */
const loans: fc.Arbitrary<LoanTerms> = fc
  .record({
    principalMinor: fc.bigInt({ min: 1n, max: 10n ** 13n }),
    rateBps: fc.integer({ min: 0, max: 3600 }),
    form: fc.constantFrom(...FORMS),
    start: fc.integer({ min: FIRST, max: FIRST + 20_000 }),
    frequency: fc.constantFrom(...FREQUENCIES),
    every: fc.integer({ min: 1, max: 6 }),
    periods: fc.integer({ min: 1, max: 40 }),
    dayCount: fc.constantFrom(...DAY_COUNTS),
    convention: fc.constantFrom(CN, FINERACT),
    rounding: fc.constantFrom(...ROUNDINGS),
    grace: fc.integer({ min: 0, max: 5 }),
  })
  .map((one) => ({
    principalMinor: one.principalMinor,
    rate: parseRatePercent((one.rateBps / 100).toFixed(2)),
    form: one.form,
    timeline: regularTimeline(formatDate(one.start), one.frequency, one.every, one.periods, one.dayCount),
    convention: { ...one.convention, rounding: one.rounding },
    interestOnlyPeriods: Math.min(one.grace, one.periods - 1),
  }));

function total(rows: readonly Row[], of: (row: Row) => bigint): bigint {
  return rows.reduce((sum, row) => sum + of(row), 0n);
}

/** What every schedule keeps, whatever happened to the loan. */
function expectSound(rows: readonly Row[]): void {
  for (const [i, row] of rows.entries()) {
    expect(row.n).toBe(i + 1);
    expect(row.openingMinor + row.drawnMinor - row.principalMinor - row.prepaidMinor).toBe(row.closingMinor);
    expect(row.paymentMinor).toBe(row.principalMinor + row.interestMinor);
    expect(row.principalMinor >= 0n && row.interestMinor >= 0n && row.closingMinor >= 0n).toBe(true);
    expect(row.due).toBeGreaterThan(row.from);
    const next = rows[i + 1];
    if (next) expect([next.openingMinor, next.from]).toEqual([row.closingMinor, row.due]);
  }
  expect(rows.at(-1)?.closingMinor).toBe(0n);
}

describe('a schedule', () => {
  it('repays exactly what was lent, row joined to row, and ends at zero', () => {
    fc.assert(
      fc.property(loans, (terms) => {
        const rows = planLoan(terms);
        expectSound(rows);
        expect(rows.length).toBe(terms.timeline.periods.length);
        expect(total(rows, (row) => row.principalMinor)).toBe(terms.principalMinor);
        const interest = total(rows, (row) => row.interestMinor);
        expect(total(rows, (row) => row.paymentMinor)).toBe(terms.principalMinor + interest);
      }),
    );
  });

  it('stays sound through a draw, a new rate and a prepayment, wherever in the loan they fall', () => {
    const place = fc.double({ min: 0, max: 0.999, noNaN: true });
    const mode = fc.constantFrom('reduce-instalment' as const, 'reduce-term' as const);
    fc.assert(
      fc.property(
        loans,
        place,
        place,
        place,
        mode,
        fc.boolean(),
        (terms, a, b, after, prepayMode, onDueDate) => {
          // A prepayment may end the loan early, so it comes last.
          const c = Math.max(a, b, after);
          fc.pre(terms.principalMinor > 1000n);
          const { periods } = terms.timeline;
          const [start, end] = [periods[0]?.from ?? 0, periods.at(-1)?.due ?? 0];
          const day = (at: number): number => {
            const inside = start + Math.floor(at * (end - start));
            const due = periods.find((period) => period.due >= inside)?.due ?? inside;
            return onDueDate && due < end ? due : inside;
          };
          const drawMinor = terms.principalMinor / 3n;
          const events: LoanEvent[] = [
            { kind: 'draw', day: day(a), amountMinor: drawMinor },
            { kind: 'rate', day: day(b), rate: parseRatePercent('7.25') },
          ];
          const drawn = planLoan({ ...terms, events });
          expectSound(drawn);
          const owed = drawn.find((row) => row.due >= day(c));
          const amountMinor = (owed?.closingMinor ?? 0n) / 2n;
          fc.pre(amountMinor > 0n);
          const rows = planLoan({
            ...terms,
            events: [...events, { kind: 'prepay', day: day(c), amountMinor, mode: prepayMode }],
          });
          expectSound(rows);
          expect(total(rows, (row) => row.drawnMinor)).toBe(drawMinor);
          expect(total(rows, (row) => row.principalMinor + row.prepaidMinor)).toBe(
            terms.principalMinor + drawMinor,
          );
        },
      ),
    );
  });

  it('charges the same interest whether a rate is changed to itself or left alone', () => {
    fc.assert(
      fc.property(loans, fc.integer({ min: 0, max: 39 }), (terms, at) => {
        const period = terms.timeline.periods[at % terms.timeline.periods.length];
        const event: LoanEvent = { kind: 'rate', day: period?.from ?? 0, rate: terms.rate };
        const plain = { ...terms, convention: { ...CN, rounding: terms.convention.rounding } };
        fc.pre(terms.form === 'interest-first' || terms.form === 'bullet');
        expect(planLoan({ ...plain, events: [event] })).toEqual(planLoan(plain));
      }),
    );
  });

  it('of the level form pays the same until the row that repays it', () => {
    fc.assert(
      fc.property(loans, (any) => {
        const terms: LoanTerms = { ...any, form: 'equal-instalment', interestOnlyPeriods: 0, convention: CN };
        fc.pre(terms.principalMinor > 1_000_000n);
        const rows = planLoan(terms);
        // Where a long period's interest alone exceeds the instalment, that interest is what is paid.
        const level = rows.filter((row) => row.principalMinor > 0n && row.closingMinor > 0n);
        for (const row of level) expect(row.paymentMinor).toBe(level[0]?.paymentMinor);
      }),
    );
  });
});

describe('prepayment', () => {
  const loan: LoanTerms = {
    principalMinor: 1_200_000n,
    rate: parseRatePercent('12'),
    form: 'interest-first',
    timeline: countedTimeline(12, 1),
    convention: CN,
  };
  const prepay = (amountMinor: bigint, day = 3): LoanEvent => ({
    kind: 'prepay',
    day,
    amountMinor,
    mode: 'reduce-instalment',
  });

  it('of everything ends the schedule with that row', () => {
    const rows = planLoan({ ...loan, events: [prepay(1_200_000n)] });
    expect(rows.map((row) => row.interestMinor)).toEqual([12_000n, 12_000n, 12_000n]);
    expect(rows.at(-1)).toMatchObject({ principalMinor: 0n, prepaidMinor: 1_200_000n, closingMinor: 0n });
  });

  it('of a bullet takes its interest so far with it when nothing is left', () => {
    const rows = planLoan({ ...loan, form: 'bullet', events: [prepay(1_200_000n)] });
    expect(rows.map((row) => row.interestMinor)).toEqual([0n, 0n, 36_000n]);
  });

  it('of equal principals keeps their size when the term is reduced', () => {
    const event: LoanEvent = { kind: 'prepay', day: 3, amountMinor: 450_000n, mode: 'reduce-term' };
    const rows = planLoan({ ...loan, form: 'equal-principal', events: [event] });
    expect(rows.map((row) => row.principalMinor)).toEqual([
      100_000n,
      100_000n,
      100_000n,
      100_000n,
      100_000n,
      100_000n,
      100_000n,
      50_000n,
    ]);
  });

  it.each([
    ['more than is owed', [prepay(1_200_001n)], 'more than the 12000.00 still owed'],
    ['nothing', [prepay(0n)], 'give a positive amount'],
    ['after the end', [prepay(1n, 13)], 'outside the loan'],
    ['after all is repaid', [prepay(1_200_000n), prepay(1n, 5)], 'outside the loan'],
  ])('of %s is refused', (_, events, why) => {
    expect(() => planLoan({ ...loan, events })).toThrow(why);
  });
});

describe('terms that contradict themselves are refused', () => {
  const loan: LoanTerms = {
    principalMinor: 100n,
    rate: parseRatePercent('1'),
    form: 'bullet',
    timeline: countedTimeline(2, 1),
    convention: CN,
  };
  it.each<[string, Partial<LoanTerms>, string]>([
    ['no principal', { principalMinor: 0n }, 'principal is zero or less'],
    ['a negative rate', { rate: { numerator: -1n, denominator: 100n } }, 'rate is negative'],
    ['only grace', { interestOnlyPeriods: 2 }, 'give fewer than the number of periods'],
    [
      'a draw on the last due date',
      { events: [{ kind: 'draw', day: 2, amountMinor: 1n }] },
      'before the last due date',
    ],
    [
      'a new rate before the start',
      { events: [{ kind: 'rate', day: -1, rate: parseRatePercent('1') }] },
      'outside',
    ],
  ])('%s', (_, change, why) => {
    expect(() => planLoan({ ...loan, ...change })).toThrow(why);
  });
});
