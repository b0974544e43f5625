import { accounts, newAccount } from '@sandglass/ledger';
import { newPosition, positions } from '../books/position.ts';
import { borrowers, newBorrower } from '../borrower.ts';
import { chart, currentAccount, principalAccount } from '../chart.ts';
import { CURRENCY } from '../currency.ts';
import { lendingOf } from '../lending.ts';
import { lines, newLine } from '../line/line.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { Bank, customer, houseSystem } from './bank.ts';
import { signedLoan } from './loan.ts';

/** A lender without limits and without an agreement. */
export const testLending = lendingOf({ shard: 'test', keysOf: () => [], objection: () => undefined });

/** More than any test lends, minor units. */
export const LINE = 10n ** 13n;

/** A bank at which ann has signed a loan and has so much in her current account (yuan). */
export function lent(date: string, of: Partial<Loan> = {}, funds = '10000000.00'): Bank {
  const bank = new Bank(date);
  bank.done(testLending.openBooks, {}, houseSystem);
  const loan = signedLoan({ signed_on: date, available_until: '2099-12-31', ...of });
  bank.put(borrowers, { ...newBorrower(loan.customer, loan.region), loans: 1 });
  bank.put(loans, loan);
  bank.put(lines, { ...newLine(loan.customer), approved: LINE });
  bank.put(positions, newPosition(loan.id));
  for (const [id, kind] of [
    [currentAccount(loan.customer), chart.current],
    [principalAccount(loan.id), chart.principal],
  ] as const) {
    bank.put(accounts, newAccount({ id, ...kind, currency: CURRENCY, now: 0 }));
  }
  bank.done(testLending.payIn, { amount: funds }, customer(loan.customer));
  return bank;
}
