import { borrowers, instalmentId, instalments, loans } from '@sandglass/lending';
import { customer, houseSystem } from '@sandglass/lending/testing';
import { expect, test } from 'vitest';
import { draw, fallDue, repay } from '../lending.ts';
import { borrowed, earned, openedBank } from '../testing/opened.ts';

const ann = customer('ann');
const bankWithDrawing = () => {
  const bank = openedBank('2024-01-16');
  const loanId = borrowed(bank, 'ann', { product: 'stock-12', termMonths: 3 });
  bank.done(draw, { loanId, amount: '30000.00' }, ann);
  return { bank, loanId, first: instalmentId(`${loanId}.1`, 1) };
};
const overdueFacts = ['microloan.fell-due', 'microloan.overdue'];

test('before the due date nothing changes, and no fact is written', () => {
  const { bank, loanId } = bankWithDrawing();
  bank.date = '2024-02-17';
  const facts = bank.facts.length;
  expect(bank.done(fallDue, { loanId }, houseSystem)).toMatchObject({ changed: 0 });
  expect(bank.facts).toHaveLength(facts);
});

test('an instalment is due on its day, and overdue from the day after', () => {
  const { bank, loanId, first } = bankWithDrawing();
  // 16 February 2024 lies in the Spring Festival; the 18th is the first workday after it
  bank.date = '2024-02-18';
  bank.done(fallDue, { loanId }, houseSystem);
  expect(bank.get(instalments, first)!.state).toBe('due');
  expect(bank.get(loans, loanId)!.overdue_since).toBeNull();
  bank.date = '2024-02-19';
  bank.done(fallDue, { loanId }, houseSystem);
  expect(bank.get(instalments, first)!.state).toBe('overdue');
  expect(bank.get(loans, loanId)!.overdue_since).toBe('2024-02-18');
  expect(bank.get(borrowers, 'ann')!.loans_overdue).toBe(1);
  expect(bank.facts.slice(-2)).toEqual(overdueFacts);
});

test('running twice on one day changes nothing more', () => {
  const { bank, loanId } = bankWithDrawing();
  bank.date = '2024-02-19';
  bank.done(fallDue, { loanId }, houseSystem);
  expect(bank.done(fallDue, { loanId }, houseSystem)).toMatchObject({ changed: 0 });
  expect(bank.get(borrowers, 'ann')!.loans_overdue).toBe(1);
});

test('a loan that misses a second instalment is still one overdue loan, overdue since the first', () => {
  const { bank, loanId } = bankWithDrawing();
  for (const date of ['2024-02-19', '2024-03-19']) {
    bank.date = date;
    bank.done(fallDue, { loanId }, houseSystem);
  }
  expect(bank.get(borrowers, 'ann')!.loans_overdue).toBe(1);
  expect(bank.get(loans, loanId)!.overdue_since).toBe('2024-02-18');
});

test('after days without a run the missed steps are caught up, each a fact', () => {
  const { bank, loanId } = bankWithDrawing();
  bank.date = '2024-03-20';
  expect(bank.done(fallDue, { loanId }, houseSystem)).toMatchObject({ changed: 2, overdue: 2 });
  expect(bank.facts.slice(-4)).toEqual([...overdueFacts, ...overdueFacts]);
});

test('paying all arrears ends the overdue, paying a part moves it to the next missed date', () => {
  const { bank, loanId } = bankWithDrawing();
  earned(bank, 'ann', '20000.00');
  bank.date = '2024-03-20';
  bank.done(fallDue, { loanId }, houseSystem);
  bank.done(repay, { loanId, amount: '10200.00' }, ann);
  expect(bank.get(loans, loanId)!.overdue_since).toBe('2024-03-18');
  bank.done(repay, { loanId, amount: '10200.00' }, ann);
  expect(bank.get(loans, loanId)!.overdue_since).toBeNull();
  expect(bank.get(borrowers, 'ann')!.loans_overdue).toBe(0);
});
