import { formatDate, parseDate } from '@sandglass/loanmath';
import fc from 'fast-check';
import type { Loan } from '../loan/loan.ts';
import { atNewRate } from '../rate/at-new-rate.ts';
import type { OpenBook } from '../repayment/open-book.ts';
import { payLoan } from '../repayment/pay-loan.ts';
import { signedLoan, terms, withDrawn } from './loan.ts';

/** The first day on which something is drawn in these books, and for how many days things happen. */
const FIRST_DAY = '2024-01-02';
const DAYS = 200;

export const later = (date: string, days: number): string => formatDate(parseDate(date) + days);

/** A day after all that happened to these books. */
export const LAST_DAY = later(FIRST_DAY, DAYS);

const drawn = fc.record({
  amount: fc.bigInt({ min: 100_000n, max: 30_000_000n }),
  day: fc.nat({ max: DAYS }),
});
/** Of all that is asked for at that moment, in hundredths: more than one hundred pays early. */
const paid = fc.record({ day: fc.nat({ max: DAYS }), yuan: fc.integer({ min: 1, max: 80_000 }) });

const loan = fc.record({
  form: fc.constantFrom('equal-instalment', 'equal-principal', 'interest-first', 'draw-and-repay', 'bullet'),
  dayCount: fc.constantFrom('30/360', 'act/360', 'act/365'),
  rate_bps: fc.integer({ min: 0, max: 2_300 }),
  term_months: fc.integer({ min: 1, max: 14 }),
  penaltyPercent: fc.integer({ min: 0, max: 100 }),
  graceDays: fc.constantFrom(0, 0, 3, 10),
  compound: fc.boolean(),
  rounding: fc.constantFrom('half-up', 'half-even', 'down'),
  revolving: fc.boolean(),
  drawings: fc.array(drawn, { minLength: 1, maxLength: 3 }),
  payments: fc.array(paid, { maxLength: 6 }),
  /** New rates, which part the period that they fall into. */
  rates: fc.array(fc.record({ day: fc.nat({ max: DAYS }), bps: fc.integer({ min: 0, max: 2_300 }) }), {
    maxLength: 2,
  }),
});

/** A loan with drawings, payments and new rates of any kind, as its rows stand after the last of them. */
export const anyBook = (id: string) => loan.map((of) => bookOf(id, of));

/** As many loans as there may be, each with its own number. */
export const anyBooks = (most: number): fc.Arbitrary<OpenBook[]> =>
  fc
    .array(loan, { minLength: 1, maxLength: most })
    .map((all) => all.map((of, n) => bookOf(`loan-${String(n).padStart(3, '0')}`, of)));

type Made = typeof loan extends fc.Arbitrary<infer T> ? T : never;

function bookOf(id: string, of: Made): OpenBook {
  const { form, dayCount, rate_bps, term_months, penaltyPercent, graceDays, compound, rounding, revolving } =
    of;
  const first: Loan = signedLoan({
    id,
    customer: `party-${id}`,
    rate_bps,
    term_months,
    revolving,
    terms: terms({ form, dayCount, penaltyPercent, graceDays, compound, rounding }),
  });
  const acts = [
    ...of.drawings.map(({ day, amount }) => ({
      day,
      act: (book: OpenBook) => withDrawn(book, amount, later(FIRST_DAY, day)),
    })),
    ...of.payments.map(({ day, yuan }) => ({
      day,
      act: (book: OpenBook) => pay(book, BigInt(yuan) * 100n, later(FIRST_DAY, day)),
    })),
    ...of.rates.map(({ day, bps }) => ({
      day,
      act: (book: OpenBook) => atNewRate(book, bps, later(FIRST_DAY, day)),
    })),
  ].sort((a, b) => a.day - b.day);
  const book = acts.reduce<OpenBook>((so, { act }) => act(so), { loan: first, plans: [] });
  const due = book.plans.flatMap(({ instalments }) =>
    instalments.filter(({ state }) => state !== 'paid' && state !== 'dropped').map(({ due_on }) => due_on),
  );
  return { ...book, loan: { ...book.loan, next_due_on: due.sort()[0] ?? null } };
}

function pay(book: OpenBook, money: bigint, date: string): OpenBook {
  const { loan: after, plans } = payLoan(book, money, date);
  return { loan: after, plans: plans.filter(({ drawing }) => drawing.state === 'open') };
}
