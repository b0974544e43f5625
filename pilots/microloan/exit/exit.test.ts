import { accounts, creditBalance, debitBalance } from '@sandglass/ledger';
import {
  availableToDraw,
  borrowers,
  currentAccount,
  drawings,
  HANDED_OVER,
  instalments,
  loans,
  principalAccount,
  recoveries,
} from '@sandglass/lending';
import { type Bank, customer, houseSystem } from '@sandglass/lending/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { applications } from '../application/application.ts';
import { apply } from '../application/apply.ts';
import { customers } from '../customer/customer.ts';
import {
  applyToSeal,
  collect,
  draw,
  fallDue,
  freezeLimit,
  handOverLoan,
  payOut,
  recordRecovery,
  repay,
} from '../lending.ts';
import { application, assessed, borrowed, earned, enrolled, openedBank } from '../testing/opened.ts';
import { lapseOffer } from './lapse-offer.ts';

const staff = { role: 'institution', party: 'bank', person: 'ann' } as const;
const DIGEST = 'ab'.repeat(32);
let bank: Bank;
let loanId: string;
beforeEach(() => {
  bank = openedBank();
  loanId = borrowed(bank, 'ann');
});
const loan = () => bank.get(loans, loanId)!;
const owe = (amount: string): void => {
  bank.done(draw, { loanId, amount }, customer('ann'));
};

describe('a frozen limit', () => {
  test('is drawn no more, and what is owed is repaid as before', () => {
    owe('50000.00');
    bank.done(freezeLimit, { loanId }, houseSystem);
    expect([loan().frozen_on, loan().state, availableToDraw(loan())]).toEqual(['2024-01-16', 'active', 0n]);
    expect(bank.refused(draw, { loanId, amount: '1000.00' }, customer('ann'))).toBe('limit-frozen');
    expect(bank.done(repay, { loanId, amount: '10000.00' }, customer('ann'))).toMatchObject({
      principalOwed: '40000.00',
      available: '0.00',
    });
  });

  test('is settled at once when nothing is owed, and with its last repayment else, though it revolves', () => {
    expect(loan().revolving).toBe(true);
    owe('50000.00');
    bank.done(freezeLimit, { loanId }, houseSystem);
    bank.done(repay, { loanId, amount: '50000.00' }, customer('ann'));
    expect(loan()).toMatchObject({ state: 'settled', principal: 0n });
    const unused = borrowed(bank, 'bob');
    expect(bank.done(freezeLimit, { loanId: unused }, houseSystem)).toMatchObject({ settled: true });
    expect(bank.get(loans, unused)!.state).toBe('settled');
  });

  test('is frozen once', () => {
    bank.done(freezeLimit, { loanId }, houseSystem);
    expect(bank.refused(freezeLimit, { loanId }, houseSystem)).toBe('limit-frozen');
    expect(bank.refused(freezeLimit, { loanId: 'none' }, houseSystem)).toBe('loan-unknown');
  });
});

describe('an offer', () => {
  test('lapses on the day after its last, and makes room for another application', () => {
    enrolled(bank, 'bob');
    const { application: id } = bank.done(apply, application(), customer('bob'), assessed());
    const applicationId = String(id);
    bank.date = bank.get(applications, applicationId)!.expires_on!;
    expect(bank.refused(lapseOffer, { applicationId }, houseSystem)).toBe('application-not-lapsed');
    bank.date = '2024-02-16';
    bank.done(lapseOffer, { applicationId }, houseSystem);
    expect(bank.get(applications, applicationId)!.state).toBe('expired');
    expect(bank.get(customers, 'bob')!.open_application).toBeNull();
    expect(bank.refused(lapseOffer, { applicationId }, houseSystem)).toBe('application-not-lapsed');
  });
});

describe('a non-performing loan', () => {
  const record = (of: Partial<{ text: string; digest: string }> = {}) => ({ loanId, text: 'said', ...of });
  beforeEach(() => {
    owe('50000.00');
    bank.date = '2024-07-01';
    bank.done(fallDue, { loanId }, houseSystem);
  });

  test('goes from collection to sealing to preserved only by what people record', () => {
    expect(bank.refused(recordRecovery, record(), staff)).toBe('recovery-unknown');
    expect(bank.refused(applyToSeal, { loanId }, houseSystem)).toBe('recovery-stage');
    bank.done(collect, { loanId }, houseSystem);
    expect(bank.refused(collect, { loanId }, houseSystem)).toBe('recovery-stage');
    expect(bank.refused(applyToSeal, { loanId }, houseSystem)).toBe('recovery-stage');
    bank.done(recordRecovery, record(), staff);
    expect(bank.refused(recordRecovery, record(), staff)).toBe('recovery-stage');
    bank.done(applyToSeal, { loanId }, houseSystem);
    expect(bank.refused(recordRecovery, record(), staff)).toBe('recovery-document-missing');
    bank.done(recordRecovery, record({ text: 'the ruling', digest: DIGEST }), staff);
    const { stage, documents } = bank.get(recoveries, loanId)!;
    expect(stage).toBe('preserved');
    expect(documents).toEqual([
      { stage: 'collecting', text: 'said', digest: null, by: 'ann', on: '2024-07-01' },
      { stage: 'sealing', text: 'the ruling', digest: DIGEST, by: 'ann', on: '2024-07-01' },
    ]);
  });

  test('is repaid out of collection like any other', () => {
    bank.done(collect, { loanId }, houseSystem);
    earned(bank, 'ann', '60000.00');
    bank.done(freezeLimit, { loanId }, houseSystem);
    bank.done(repay, { loanId, amount: '60000.00' }, customer('ann'));
    expect(loan().state).toBe('settled');
    expect(bank.refused(recordRecovery, record(), staff)).toBe('recovery-stage');
  });

  test('leaves the pilot’s books only when its assets are preserved, and the books stay whole', () => {
    expect(bank.refused(handOverLoan, { loanId }, houseSystem)).toBe('recovery-stage');
    bank.done(collect, { loanId }, houseSystem);
    bank.done(recordRecovery, record(), staff);
    bank.done(applyToSeal, { loanId }, houseSystem);
    bank.done(recordRecovery, record({ digest: DIGEST }), staff);
    bank.done(handOverLoan, { loanId }, houseSystem);
    expect(loan()).toMatchObject({
      state: 'handed-over',
      principal: 0n,
      open_drawings: [],
      overdue_since: null,
    });
    expect(bank.get(borrowers, 'ann')!.loans_overdue).toBe(0);
    expect(bank.all(drawings).map(({ state, principal }) => [state, principal])).toEqual([
      ['handed-over', 0n],
    ]);
    expect(new Set(bank.all(instalments).map(({ state }) => state))).toEqual(new Set(['handed-over']));
    expect(debitBalance(bank.get(accounts, HANDED_OVER)!)).toBe(5_000_000n);
    expect(debitBalance(bank.get(accounts, principalAccount(loanId))!)).toBe(0n);
    expect(bank.principalThreeWays()).toEqual({ ledger: 0n, loans: 0n, instalments: 0n });
    expect(bank.trialBalance()).toBe(0n);
    expect(bank.refused(handOverLoan, { loanId }, houseSystem)).toBe('recovery-stage');
    expect(bank.refused(draw, { loanId, amount: '1000.00' }, customer('ann'))).toBe('loan-settled');
  });
});

test('a customer’s balance is paid out whole, once', () => {
  earned(bank, 'ann', '123.45');
  expect(bank.done(payOut, { customer: 'ann' }, houseSystem)).toMatchObject({ amount: '123.45' });
  expect(creditBalance(bank.get(accounts, currentAccount('ann'))!)).toBe(0n);
  expect(bank.trialBalance()).toBe(0n);
  expect(bank.refused(payOut, { customer: 'ann' }, houseSystem)).toBe('nothing-to-pay-out');
  expect(bank.refused(payOut, { customer: 'nobody' }, houseSystem)).toBe('nothing-to-pay-out');
});
