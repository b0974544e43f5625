import { borrowers, instalments, loans, OPEN_DRAWINGS_MAX } from '@sandglass/lending';
import { customer } from '@sandglass/lending/testing';
import { expect, test } from 'vitest';
import { draw } from '../lending.ts';
import { borrowed, enrolled, openedBank } from '../testing/opened.ts';

const ann = customer('ann');
const bankWithLoan = (of = {}) => {
  const bank = openedBank();
  const loanId = borrowed(bank, 'ann', of);
  return { bank, loanId };
};

test('a drawdown lands in the current account, and its schedule is made', () => {
  const { bank, loanId } = bankWithLoan({ product: 'equipment-24', termMonths: 12 });
  const reply = bank.done(draw, { loanId, amount: '120000.00' }, ann);
  expect(reply).toMatchObject({ drawing: `${loanId}.1`, instalments: 12, available: '80000.00' });
  expect(bank.funds('ann')).toBe(12_000_000n);
  expect(bank.all(instalments)).toHaveLength(12);
  expect(bank.trialBalance()).toBe(0n);
  expect(bank.principalThreeWays()).toEqual({
    ledger: 12_000_000n,
    loans: 12_000_000n,
    instalments: 12_000_000n,
  });
});

test('a drawdown names what the limits count: customer, drawdown, amount and balance, each with the region', () => {
  const { bank, loanId } = bankWithLoan();
  const decision = bank.do(draw, { loanId, amount: '1000.00' }, ann);
  const whom = { customer: 'ann', region: '330000' };
  expect(decision.outcome === 'done' && decision.usage).toEqual([
    { measure: 'customers', count: 1, ...whom },
    { measure: 'drawdowns', count: 1, ...whom },
    { measure: 'drawn-amount', amount: 100_000n, ...whom },
    { measure: 'balance', amount: 100_000n, ...whom },
  ]);
});

test('the whole limit can be drawn and not a fen more', () => {
  const { bank, loanId } = bankWithLoan();
  expect(bank.refused(draw, { loanId, amount: '200000.01' }, ann)).toBe('loan-limit-exceeded');
  bank.done(draw, { loanId, amount: '200000.00' }, ann);
  expect(bank.refused(draw, { loanId, amount: '1000.00' }, ann)).toBe('loan-limit-exceeded');
});

test('less than the smallest drawdown is refused', () => {
  const { bank, loanId } = bankWithLoan();
  expect(bank.refused(draw, { loanId, amount: '999.99' }, ann)).toBe('draw-below-minimum');
});

test('a limit can be drawn on its last day and not on the day after', () => {
  const { bank, loanId } = bankWithLoan();
  bank.date = '2025-01-16';
  expect(bank.refused(draw, { loanId, amount: '1000.00' }, ann)).toBe('done');
  const late = bankWithLoan();
  late.bank.date = '2025-01-17';
  expect(late.bank.refused(draw, { loanId: late.loanId, amount: '1000.00' }, ann)).toBe('limit-ended');
});

test('nothing is drawn while something is overdue, on this loan or another of the customer', () => {
  const { bank, loanId } = bankWithLoan();
  bank.done(draw, { loanId, amount: '1000.00' }, ann);
  bank.date = '2024-07-16';
  expect(bank.get(loans, loanId)!.next_due_on).toBe('2024-07-16');
  expect(bank.refused(draw, { loanId, amount: '1000.00' }, ann)).toBe('done');
  bank.date = '2024-07-17';
  expect(bank.refused(draw, { loanId, amount: '1000.00' }, ann)).toBe('loan-overdue');
  const other = bankWithLoan();
  other.bank.put(borrowers, { ...other.bank.get(borrowers, 'ann')!, loans_overdue: 1 });
  expect(other.bank.refused(draw, { loanId: other.loanId, amount: '1000.00' }, ann)).toBe('loan-overdue');
});

test(`at most ${OPEN_DRAWINGS_MAX} drawdowns are open at once`, () => {
  const { bank, loanId } = bankWithLoan();
  for (let n = 1; n <= OPEN_DRAWINGS_MAX; n += 1) bank.done(draw, { loanId, amount: '1000.00' }, ann);
  expect(bank.refused(draw, { loanId, amount: '1000.00' }, ann)).toBe('drawings-too-many');
});

test('another customer’s loan looks like none', () => {
  const { bank, loanId } = bankWithLoan();
  enrolled(bank, 'bob');
  expect(bank.refused(draw, { loanId, amount: '1000.00' }, customer('bob'))).toBe('loan-unknown');
  expect(bank.refused(draw, { loanId: 'loan-none', amount: '1000.00' }, ann)).toBe('loan-unknown');
});
