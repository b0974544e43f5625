import { addMonths, formatDate, parseDate } from '@sandglass/loanmath';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signedLoan, terms, withDrawn } from '../testing/loan.ts';
import { isOverdue, isUnpaid, type OpenBook } from './open-book.ts';
import { penaltyRateBps } from './overdue-interest.ts';
import { type PaidLoan, payLoan } from './pay-loan.ts';
import { quote } from './quote.ts';
import { total } from './sums.ts';

const START = '2024-01-15';
const drawnBook = (of = {}): OpenBook =>
  withDrawn({ loan: signedLoan({ terms: terms(of) }), plans: [] }, 12_000_000n, START);

const stillOpen = ({ loan, plans }: PaidLoan): OpenBook => ({
  loan,
  plans: plans.filter(({ drawing }) => drawing.state === 'open'),
});
const later = (days: number): string => formatDate(parseDate(START) + days);
const dueDate = (months: number): string => formatDate(addMonths(parseDate(START), months));

test('an instalment paid on its due date takes exactly its interest and principal', () => {
  const paid = payLoan(drawnBook(), 1_019_607n, dueDate(1));
  expect(paid.sums).toEqual({
    penalty: 0n,
    compound: 0n,
    interest: 36_000n,
    principal: 983_607n,
    fees: 0n,
    early: 0n,
  });
  expect(paid.left).toBe(0n);
  expect(paid.plans[0]!.instalments[0]).toMatchObject({ state: 'paid', paid_on: dueDate(1) });
});

test('paying on every due date settles the loan with the last instalment', () => {
  let book = drawnBook();
  let paid: PaidLoan | undefined;
  for (let month = 1; month <= 12; month += 1) {
    paid = payLoan(book, total(quote(book, dueDate(month)).claimed), dueDate(month));
    book = stillOpen(paid);
  }
  expect(paid!.loan).toMatchObject({
    principal: 0n,
    state: 'settled',
    settled_on: dueDate(12),
    next_due_on: null,
  });
});

test('a payment ten days late bears penalty on the principal and compound interest on the interest', () => {
  const date = formatDate(parseDate(dueDate(1)) + 10);
  const { claimed } = quote(drawnBook(), date);
  // 983,607 × 5.4 % × 10/360 = 1,475.4 and 36,000 × 5.4 % × 10/360 = 54
  expect(claimed).toMatchObject({ penalty: 1_475n, compound: 54n });
});

test('a payment within the grace bears no penalty, one day more bears it from the due date', () => {
  const book = drawnBook({ graceDays: 3 });
  const after = (days: number) => quote(book, formatDate(parseDate(dueDate(1)) + days)).claimed.penalty;
  expect(after(3)).toBe(0n);
  // 983,607 × 5.4 % × 4/360 = 590.16
  expect(after(4)).toBe(590n);
});

test('too little for an overdue instalment pays penalty, compound and interest before principal', () => {
  const date = formatDate(parseDate(dueDate(1)) + 10);
  const { sums } = payLoan(drawnBook(), 30_000n, date);
  expect(sums).toEqual({
    penalty: 1_475n,
    compound: 54n,
    interest: 28_471n,
    principal: 0n,
    fees: 0n,
    early: 0n,
  });
});

test('more than ninety days overdue, principal is paid first', () => {
  const date = formatDate(parseDate(dueDate(1)) + 91);
  const { sums } = payLoan(drawnBook(), 30_000n, date);
  expect(sums).toMatchObject({ principal: 30_000n, penalty: 0n, interest: 0n });
});

test('nothing is repaid early while something is overdue', () => {
  const book = withDrawn(drawnBook(), 5_000_000n, dueDate(1));
  const owed = quote(book, later(40)).claimed;
  const { sums, plans } = payLoan(book, total(owed) - 1n, later(40), 2);
  expect(sums.early).toBe(0n);
  expect(plans[1]!.drawing.principal).toBe(5_000_000n);
});

test('an early repayment keeps the term and lowers the instalments where the contract says so', () => {
  const paid = payLoan(drawnBook(), 6_000_000n, later(10));
  const rows = paid.plans[0]!.instalments.filter(isUnpaid);
  expect(rows).toHaveLength(12);
  expect(rows[1]!.principal + rows[1]!.interest).toBeLessThan(1_019_607n);
});

test('an early repayment keeps the instalment and shortens the term where the contract says so', () => {
  const paid = payLoan(drawnBook({ prepayment: 'reduce-term' }), 6_000_000n, later(10));
  const rows = paid.plans[0]!.instalments;
  expect(rows.filter(isUnpaid)).toHaveLength(6);
  expect(rows.filter(({ state }) => state === 'dropped')).toHaveLength(6);
  expect(paid.loan.open_drawings).toEqual([{ n: 1, from: 1, to: 6 }]);
});

test('less than the interest to the day pays interest only and plans nothing anew', () => {
  const before = drawnBook();
  const paid = payLoan(before, 5_000n, later(10));
  expect(paid.sums).toMatchObject({ interest: 5_000n, principal: 0n });
  // 12,000,000 × 3.6 % × 10/360 = 12,000: the rest of it is owed still
  expect(quote(stillOpen(paid), later(10)).all.interest).toBe(7_000n);
  expect(paid.plans[0]!.instalments.slice(1)).toEqual(before.plans[0]!.instalments.slice(1));
});

test('a drawing repaid on the day it was drawn bears no interest', () => {
  const paid = payLoan(drawnBook(), 20_000_000n, START);
  expect(paid.sums).toMatchObject({ interest: 0n, principal: 12_000_000n });
  expect(paid.left).toBe(8_000_000n);
});

test('an instalment is due on its day and overdue from the next', () => {
  const [first] = drawnBook().plans[0]!.instalments;
  expect(isOverdue(first!, dueDate(1))).toBe(false);
  expect(isOverdue(first!, formatDate(parseDate(dueDate(1)) + 1))).toBe(true);
});

test('exactly ninety days overdue, the usual order still holds', () => {
  const date = formatDate(parseDate(dueDate(1)) + 90);
  expect(payLoan(drawnBook(), 10_000n, date).sums).toMatchObject({ penalty: 10_000n, principal: 0n });
});

test('penalty that was charged once is not charged again for the same days', () => {
  const after = (days: number) => formatDate(parseDate(dueDate(1)) + days);
  const book = stillOpen(payLoan(drawnBook(), 1_529n, after(10)));
  // 1,475 + 54 were paid on day 10; days 10 to 20, over the end of February, cost the same again
  expect(quote(book, after(10)).claimed).toMatchObject({ penalty: 0n, compound: 0n });
  expect(quote(book, after(20)).claimed).toMatchObject({ penalty: 1_475n, compound: 54n });
});

test.each([
  // 36,000 − 16,000 of interest is left: 20,000 × 5.4 % × 10/360
  ['interest', 16_000n, { penalty: 1_475n, compound: 30n }],
  // 983,607 − 500,000 of principal is left: 483,607 × 5.4 % × 10/360
  ['principal', 536_000n, { penalty: 725n, compound: 0n }],
])('what was paid of the %s on the due date bears nothing afterwards', (_what, money, charged) => {
  const book = stillOpen(payLoan(drawnBook(), money, dueDate(1)));
  expect(quote(book, formatDate(parseDate(dueDate(1)) + 10)).claimed).toMatchObject(charged);
});

test('the penalty rate is cut at 24 percent a year', () => {
  expect(penaltyRateBps(signedLoan({ rate_bps: 360 }))).toBe(540);
  expect(penaltyRateBps(signedLoan({ rate_bps: 1_600 }))).toBe(2_400);
  expect(penaltyRateBps(signedLoan({ rate_bps: 1_601 }))).toBe(2_400);
});

test('interest paid ahead counts once: after the plan is made anew it is not taken off again', () => {
  const ahead = stillOpen(payLoan(drawnBook(), 5_000n, later(10)));
  const replanned = stillOpen(payLoan(ahead, 7_000n + 2_000_000n, later(10)));
  // four more days: 10,000,000 × 3.6 % × 4/360
  expect(quote(replanned, later(14)).all).toMatchObject({ interest: 4_000n, principal: 10_000_000n });
});

test('of two instalments due on one day the earlier drawing’s is paid first', () => {
  const both = withDrawn(drawnBook(), 12_000_000n, START);
  const { plans } = payLoan(both, 1_019_607n, dueDate(1));
  expect(plans.map(({ sums }) => total(sums))).toEqual([1_019_607n, 0n]);
});

test('a revolving loan repaid on its last day stays open for that day, and is settled when repaid after', () => {
  const revolving = signedLoan({ revolving: true, available_until: later(20) });
  const book = withDrawn({ loan: revolving, plans: [] }, 3_000_000n, START);
  expect(payLoan(book, 4_000_000n, later(20)).loan.state).toBe('active');
  expect(payLoan(book, 4_000_000n, later(21)).loan.state).toBe('settled');
});

test('a repayment marks nothing overdue that the day’s run has not marked', () => {
  const late = formatDate(parseDate(dueDate(1)) + 5);
  expect(payLoan(drawnBook(), 100n, late).loan.overdue_since).toBeNull();
});

const form = fc.constantFrom('equal-instalment', 'equal-principal', 'interest-first', 'draw-and-repay');
const dayCount = fc.constantFrom('30/360', 'act/360', 'act/365');
const holidays = fc.constantFrom('none', 'following');
const prepayment = fc.constantFrom('reduce-instalment', 'reduce-term');
const step = fc.record({
  days: fc.integer({ min: 0, max: 70 }),
  draw: fc.option(fc.bigInt({ min: 100_000n, max: 5_000_000n }), { nil: undefined }),
  pay: fc.bigInt({ min: 1n, max: 6_000_000n }),
});

test('over random draws and repayments no principal is lost or made, and nothing goes below zero', () => {
  fc.assert(
    fc.property(
      fc.record({ form, dayCount, prepayment, holidays }),
      fc.array(step, { minLength: 1, maxLength: 12 }),
      (contract, steps) => {
        let book: OpenBook = withDrawn(
          { loan: signedLoan({ terms: terms(contract), revolving: true }), plans: [] },
          3_000_000n,
          START,
        );
        let day = 0;
        for (const { days, draw, pay } of steps) {
          day += days;
          if (draw !== undefined && book.plans.length < 5) book = withDrawn(book, draw, later(day));
          const before = book.loan.principal;
          const paid = payLoan(book, pay, later(day));
          expect(paid.sums.principal + paid.loan.principal).toBe(before);
          expect(total(paid.sums) + paid.left).toBe(pay);
          for (const amount of Object.values(paid.sums)) expect(amount).toBeGreaterThanOrEqual(0n);
          expect(planned(paid)).toBe(paid.loan.principal);
          if (paid.plans.some(({ instalments }) => instalments.some((of) => isOverdue(of, later(day))))) {
            expect(paid.sums.early).toBe(0n);
          }
          book = stillOpen(paid);
          expect(book.loan.open_drawings).toEqual(
            book.plans.map(({ drawing: { n }, instalments }) => {
              const unpaid = instalments.filter(isUnpaid);
              return { n, from: unpaid[0]!.n, to: unpaid.at(-1)!.n };
            }),
          );
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('paying the settlement quote leaves nothing owed, and nothing over', () => {
  fc.assert(
    fc.property(
      fc.record({ form, dayCount, prepayment, holidays }),
      fc.integer({ min: 0, max: 500 }),
      fc.bigInt({ min: 0n, max: 2_000_000n }),
      (contract, days, first) => {
        const start = withDrawn(
          { loan: signedLoan({ terms: terms(contract) }), plans: [] },
          3_000_000n,
          START,
        );
        const book = stillOpen(payLoan(start, first, later(20)));
        const owed = total(quote(book, later(20 + days)).all);
        const paid = payLoan(book, owed, later(20 + days));
        expect(paid.loan).toMatchObject({ principal: 0n, state: 'settled' });
        expect(paid.left).toBe(0n);
        const short = payLoan(book, owed - 1n, later(20 + days));
        expect(short.loan.state).toBe('active');
      },
    ),
    { numRuns: 300 },
  );
});

const planned = ({ plans }: PaidLoan): bigint =>
  plans
    .flatMap(({ instalments }) => instalments)
    .filter(isUnpaid)
    .reduce((sum, { principal, principal_paid }) => sum + principal - principal_paid, 0n);

test('what a late payment pays first is the product’s word, and after its days principal comes first', () => {
  const late = (days: number): string => formatDate(parseDate(dueDate(1)) + days);
  const first = (of: object, days: number) => payLoan(drawnBook(of), 1_000n, late(days)).sums;
  const order = (...repaymentOrder: readonly string[]) => ({ repaymentOrder });
  expect(first(order('penalty', 'compound', 'interest', 'principal', 'fees'), 10)).toMatchObject({
    penalty: 1_000n,
    interest: 0n,
  });
  expect(first(order('interest', 'penalty', 'compound', 'principal', 'fees'), 10)).toMatchObject({
    penalty: 0n,
    interest: 1_000n,
  });
  const soon = {
    ...order('interest', 'penalty', 'compound', 'principal', 'fees'),
    principalFirstAfterDays: 30,
  };
  expect(first(soon, 30)).toMatchObject({ interest: 1_000n, principal: 0n });
  expect(first(soon, 31)).toMatchObject({ interest: 0n, principal: 1_000n });
});
