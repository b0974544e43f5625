import { accounts, creditBalance } from '@sandglass/ledger';
import {
  availableToDraw,
  daysLater,
  INTEREST_INCOME,
  loans,
  PENALTY_INCOME,
  repayments,
} from '@sandglass/lending';
import { customer, houseSystem } from '@sandglass/lending/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draw, fallDue, repay } from '../lending.ts';
import { borrowed, earned, enrolled, openedBank } from '../testing/opened.ts';

const ann = customer('ann');
const START = '2024-01-16';
const bankWithDrawing = (of = {}, amount = '100000.00') => {
  const bank = openedBank(START);
  const loanId = borrowed(bank, 'ann', of);
  bank.done(draw, { loanId, amount }, ann);
  return { bank, loanId };
};

test('a repayment takes interest to the day and then principal, and restores a revolving limit', () => {
  const { bank, loanId } = bankWithDrawing();
  bank.date = daysLater(START, 30);
  const reply = bank.done(repay, { loanId, amount: '50362.50' }, ann);
  // 100,000 × 4.35 % × 30/360 = 362.50
  expect(reply).toMatchObject({
    interest: '362.50',
    principal: '50000.00',
    available: '150000.00',
    left: '0.00',
  });
  expect(creditBalance(bank.get(accounts, INTEREST_INCOME)!)).toBe(36_250n);
  expect(bank.principalThreeWays()).toEqual({
    ledger: 5_000_000n,
    loans: 5_000_000n,
    instalments: 5_000_000n,
  });
  expect(bank.appended(repayments)).toMatchObject([{ drawing: `${loanId}.1`, early: 5_000_000n }]);
});

test('a limit that does not revolve is not restored', () => {
  const { bank, loanId } = bankWithDrawing({ product: 'stock-12' });
  bank.done(repay, { loanId, amount: '50000.00' }, ann);
  expect(availableToDraw(bank.get(loans, loanId)!)).toBe(10_000_000n);
});

test('the balance that the limits count falls by the principal only', () => {
  const { bank, loanId } = bankWithDrawing();
  bank.date = daysLater(START, 30);
  const decision = bank.do(repay, { loanId, amount: '10362.50' }, ann);
  expect(decision.outcome === 'done' && decision.usage).toEqual([
    { measure: 'balance', amount: -1_000_000n, customer: 'ann', region: '330000' },
  ]);
});

test('what is more than owed stays in the customer’s account, and a loan that does not revolve is settled', () => {
  const { bank, loanId } = bankWithDrawing({ product: 'equipment-24' });
  earned(bank, 'ann', '5000.00');
  const reply = bank.done(repay, { loanId, amount: '105000.00' }, ann);
  expect(reply).toMatchObject({ taken: '100000.00', left: '5000.00', state: 'settled' });
  expect(bank.funds('ann')).toBe(500_000n);
  expect(bank.facts.slice(-3)).toEqual([
    'microloan.repaid',
    'microloan.drawing-settled',
    'microloan.settled',
  ]);
});

test('more than the current account holds is refused with the balance', () => {
  const { bank, loanId } = bankWithDrawing();
  bank.date = daysLater(START, 30);
  expect(bank.do(repay, { loanId, amount: '100362.50' }, ann)).toMatchObject({
    code: 'funds-short',
    values: { balance: '100000.00', amount: '100362.50' },
  });
});

test('the last fen of the current account can be used', () => {
  const { bank, loanId } = bankWithDrawing();
  bank.done(repay, { loanId, amount: '100000.00' }, ann);
  expect(bank.funds('ann')).toBe(0n);
  expect(bank.get(loans, loanId)).toMatchObject({ principal: 0n, state: 'active' });
});

test.each([
  ['nothing', { amount: '0.00' }, 'amount-not-positive'],
  ['a drawing that is not open', { amount: '1.00', drawing: 2 }, 'drawing-unknown'],
])('repaying %s is refused', (_what, of, code) => {
  const { bank, loanId } = bankWithDrawing();
  expect(bank.refused(repay, { loanId, ...of }, ann)).toBe(code);
});

test('nothing is owed on a loan that was not drawn', () => {
  const bank = openedBank(START);
  const loanId = borrowed(bank, 'ann');
  expect(bank.refused(repay, { loanId, amount: '1.00' }, ann)).toBe('nothing-owed');
});

test('another customer’s loan looks like none', () => {
  const { bank, loanId } = bankWithDrawing();
  enrolled(bank, 'bob');
  expect(bank.refused(repay, { loanId, amount: '1.00' }, customer('bob'))).toBe('loan-unknown');
});

test('of several drawings the named one is repaid early first', () => {
  const { bank, loanId } = bankWithDrawing();
  bank.done(draw, { loanId, amount: '20000.00' }, ann);
  bank.done(repay, { loanId, amount: '20000.00', drawing: 2 }, ann);
  expect(bank.get(loans, loanId)!.open_drawings).toEqual([{ n: 1, from: 1, to: 1 }]);
});

test('penalty and compound interest of a late payment are income of their own', () => {
  const { bank, loanId } = bankWithDrawing({ product: 'tax-12', termMonths: 3 });
  earned(bank, 'ann', '5000.00');
  // due on the 18th, the first workday after the Spring Festival
  bank.date = '2024-02-28';
  bank.done(fallDue, { loanId }, houseSystem);
  const reply = bank.done(repay, { loanId, amount: '400.00' }, ann);
  // interest of 31 days 417.64 at 4.85 %; ten days late at 7.275 %: compound 0.84
  expect(reply).toMatchObject({ penalty: '0.00', compound: '0.84', interest: '399.16' });
  expect(creditBalance(bank.get(accounts, PENALTY_INCOME)!)).toBe(84n);
});

const step = fc.record({
  days: fc.integer({ min: 0, max: 60 }),
  amount: fc.integer({ min: 100, max: 9_000_000 }),
  does: fc.constantFrom('draw', 'repay', 'repay', 'earn'),
});
const text = (minor: number): string => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;

test('whatever a customer draws and repays, ledger, loans and schedule agree and every currency sums to zero', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('equipment-24', 'stock-12', 'tax-12', 'revolving-12'),
      fc.array(step, { maxLength: 20 }),
      (product, steps) => {
        const bank = openedBank(START);
        const loanId = borrowed(bank, 'ann', { product });
        for (const { days, amount, does } of steps) {
          bank.date = daysLater(bank.date, days);
          bank.done(fallDue, { loanId }, houseSystem);
          const before = bank.get(loans, loanId)!;
          if (does === 'earn') earned(bank, 'ann', text(amount));
          else if (does === 'draw') bank.do(draw, { loanId, amount: text(amount) }, ann);
          else bank.do(repay, { loanId, amount: text(amount) }, ann);
          const loan = bank.get(loans, loanId)!;
          const { ledger, loans: rows, instalments } = bank.principalThreeWays();
          expect([ledger, rows, instalments]).toEqual([loan.principal, loan.principal, loan.principal]);
          expect(bank.trialBalance()).toBe(0n);
          expect(loan.principal).toBeLessThanOrEqual(loan.limit_amount);
          const repaid = before.principal - loan.principal;
          if (does === 'repay' && loan.revolving) {
            expect(availableToDraw(loan)).toBe(availableToDraw(before) + repaid);
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});
