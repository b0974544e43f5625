import { accounts } from '@sandglass/ledger';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positions } from '../books/position.ts';
import { borrowers } from '../borrower.ts';
import { commitments, lines } from '../line/line.ts';
import { drawings } from '../loan/drawing.ts';
import { instalments } from '../loan/instalment.ts';
import { loans } from '../loan/loan.ts';
import { payments } from '../repayment/payment.ts';
import { repayments } from '../repayment/repayment.ts';
import { type Bank, customer, houseSystem, later, lent, terms, testLending } from '../testing/index.ts';

const { draw, payAway, fallDue, debit, collectDue } = testLending;
const ann = customer('ann');
const ONE = { loanId: 'loan-1' };

/** Ann drew 300,000.00 on 2 January for six months, and has only so many yuan left. */
function drawn(form: string, yuan: number): Bank {
  const bank = lent('2024-01-02', { term_months: 6, terms: terms({ form: form as 'bullet' }) }, '1000000.00');
  bank.done(draw, { ...ONE, amount: '300000.00' }, ann);
  bank.done(payAway, { amount: `${1_300_000 - yuan}.00` }, ann);
  return bank;
}

const kept = (bank: Bank) => ({
  facts: bank.facts,
  rows: [
    loans,
    drawings,
    instalments,
    borrowers,
    positions,
    accounts,
    lines,
    commitments,
    payments,
    repayments,
  ].map((table) => bank.all(table as never)),
  appended: bank.appended(repayments),
});

test('it comes to what falling due and the debit after it come to, whatever there is to take, early, due or late', () => {
  const days = fc.array(fc.integer({ min: 0, max: 45 }), { minLength: 1, maxLength: 4 });
  const forms = fc.constantFrom('equal-instalment', 'equal-principal', 'interest-first', 'bullet');
  fc.assert(
    fc.property(forms, fc.integer({ min: 0, max: 320_000 }), days, (form, yuan, gaps) => {
      const [apart, together] = [drawn(form, yuan), drawn(form, yuan)];
      let date = '2024-01-25';
      for (const gap of gaps) {
        date = later(date, gap);
        apart.date = date;
        together.date = date;
        const marked = apart.done(fallDue, ONE, houseSystem);
        const taken = apart.done(debit, ONE, houseSystem);
        expect(together.done(collectDue, ONE, houseSystem)).toEqual({ ...marked, ...taken });
      }
      expect(kept(together)).toEqual(kept(apart));
    }),
  );
});

test('money of who owes something older on another loan is left for that: the instalment is marked alone', () => {
  const bank = drawn('interest-first', 5_000);
  bank.put(borrowers, { ...bank.get(borrowers, 'ann')!, loans_overdue: 1 });
  bank.date = '2024-02-02';
  const before = bank.funds('ann');
  expect(bank.done(collectDue, ONE, houseSystem)).toEqual({ loan: 'loan-1', changed: 1, overdue: 0 });
  expect(bank.funds('ann')).toBe(before);
  expect(bank.get(instalments, 'loan-1.1.1')!.state).toBe('due');
  // Its own arrears are no other loan's.
  bank.date = '2024-02-03';
  bank.put(borrowers, { ...bank.get(borrowers, 'ann')!, loans_overdue: 0 });
  expect(bank.done(collectDue, ONE, houseSystem)).toMatchObject({ overdue: 1, taken: '900.14' });
  expect(bank.get(borrowers, 'ann')!.loans_overdue).toBe(0);
});

test('after several missed months it leaves the loan to what reads all of it', () => {
  const bank = drawn('equal-principal', 100_000);
  bank.date = '2024-04-20';
  expect(bank.done(collectDue, ONE, houseSystem)).toEqual({ loan: 'loan-1', changed: 0, overdue: 0 });
  expect(bank.done(fallDue, ONE, houseSystem)).toMatchObject({ changed: 3, overdue: 3 });
  // In arrears now, all of it is read.
  expect(bank.done(collectDue, ONE, houseSystem)).toMatchObject({ changed: 0, taken: '100000.00' });
});
