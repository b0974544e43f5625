import { accounts, creditBalance, debitBalance } from '@sandglass/ledger';
import {
  cases,
  IMPAIRMENT_LOSS,
  IMPAIRMENT_RECOVERED,
  instalments,
  LOSS_ALLOWANCE,
  loans,
  WRITTEN_OFF,
  writeOffs,
} from '@sandglass/lending';
import { type Bank, customer, houseSystem } from '@sandglass/lending/testing';
import { addDays, parseDate } from '@sandglass/time';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { afterDue } from '../after-due.ts';
import { applyToSeal, collect, draw, fallDue, handOverLoan, recordRecovery, repay } from '../lending.ts';
import { borrowed, earned, openedBank } from '../testing/opened.ts';

const { look, contact, promise } = afterDue.collection;
const { propose, decide, receive, handOver } = afterDue.writingOff;
const staff = (person: string) => ({ role: 'institution', party: 'fenghe-bank', person }) as const;
const one = staff('one');
const two = staff('two');
const record = { kind: 'collection-record', text: 'Calls and letters', digest: 'ab'.repeat(32) } as const;

let bank: Bank;
let loanId: string;
let due: string;
function lateLoan(): void {
  bank = openedBank();
  loanId = borrowed(bank, 'lin', { product: 'stock-12', amount: '60000.00', termMonths: 3 });
  bank.done(draw, { loanId, amount: '60000.00' }, customer('lin'));
  due = bank.get(loans, loanId)!.next_due_on!;
}
beforeEach(lateLoan);

function onDay(days: number): void {
  bank.date = addDays(parseDate(due), days);
  bank.done(fallDue, { loanId }, houseSystem);
  bank.done(look, { loanId }, houseSystem);
}
const proposal = (of: object = {}) => ({
  loanId,
  ground: 'long-overdue-small' as const,
  words: 'The shop is closed and nobody answers.',
  evidence: [record],
  ...of,
});
const aYearLate = (): void => {
  for (const day of [1, 7, 31, 61, 366]) onDay(day);
};
const writtenOff = (): void => {
  aYearLate();
  bank.done(propose, proposal(), one);
  bank.done(decide, { loanId, agree: true }, two);
};
const debit = (id: string): bigint => debitBalance(bank.get(accounts, id)!);
const booksAreRight = (): void => {
  const { ledger, loans: byLoans, instalments: byInstalments } = bank.principalThreeWays();
  expect([byLoans, byInstalments]).toEqual([ledger, ledger]);
  expect(bank.trialBalance()).toBe(0n);
  expect(debit(WRITTEN_OFF)).toBe(
    bank
      .all(writeOffs)
      .filter(({ state, written_off_on }) => written_off_on !== null && state !== 'handed-over')
      .reduce(
        (sum, row) =>
          sum +
          (row.principal - row.paid_principal) +
          (row.interest - row.paid_interest) +
          (row.overdue - row.paid_overdue),
        0n,
      ),
  );
};

describe('a write-off', () => {
  test('needs another officer than who proposed it, and takes the loan off the balance as a loss', () => {
    aYearLate();
    bank.done(propose, proposal(), one);
    expect(bank.refused(propose, proposal(), two)).toBe('write-off-state');
    expect(bank.refused(decide, { loanId, agree: true }, one)).toBe('write-off-same-officer');
    bank.done(decide, { loanId, agree: true }, two);
    expect(bank.get(loans, loanId)).toMatchObject({ state: 'written-off', principal: 0n, open_drawings: [] });
    expect(debit(IMPAIRMENT_LOSS)).toBe(6_000_000n);
    expect(debit(LOSS_ALLOWANCE)).toBe(0n);
    expect(new Set(bank.all(instalments).map(({ state }) => state))).toEqual(new Set(['written-off']));
    booksAreRight();
    expect(bank.refused(decide, { loanId, agree: true }, staff('three'))).toBe('write-off-state');
  });

  test.each([
    ['without evidence', { evidence: [] }, 'write-off-evidence-missing'],
    ['on a ruling that is not there', { ground: 'enforcement-ended' as const }, 'write-off-evidence-missing'],
  ])('%s is refused', (_what, of, code) => {
    aYearLate();
    expect(bank.refused(propose, proposal(of), one)).toBe(code);
  });

  test('too early, or without the program’s own record of contacts, is refused', () => {
    onDay(1);
    expect(bank.refused(propose, proposal(), one)).toBe('write-off-too-early');
    onDay(366);
    expect(bank.refused(propose, proposal(), one)).toBe('write-off-not-collected');
    expect(bank.refused(propose, proposal({ loanId: 'none' }), one)).toBe('loan-unknown');
    expect(bank.refused(decide, { loanId, agree: true }, two)).toBe('write-off-unknown');
  });

  test('given back may be proposed again, and one that was paid meanwhile has lost its ground', () => {
    aYearLate();
    bank.done(propose, proposal(), one);
    bank.done(decide, { loanId, agree: false, words: 'Ask the guarantor first.' }, two);
    bank.done(propose, proposal(), two);
    earned(bank, 'lin', '100000.00');
    bank.done(repay, { loanId, amount: '60000.00' }, customer('lin'));
    expect(bank.refused(decide, { loanId, agree: true }, one)).toBe('write-off-too-early');
    booksAreRight();
  });
});

test('a proposal whose loan left the books another way may still be given back, and not be booked', () => {
  aYearLate();
  bank.done(propose, proposal(), one);
  bank.done(collect, { loanId }, houseSystem);
  bank.done(recordRecovery, { loanId, text: 'said' }, one);
  bank.done(applyToSeal, { loanId }, houseSystem);
  bank.done(recordRecovery, { loanId, text: 'the ruling', digest: 'ab'.repeat(32) }, one);
  bank.done(handOverLoan, { loanId }, houseSystem);
  expect(bank.refused(decide, { loanId, agree: true }, two)).toBe('write-off-state');
  expect(bank.done(decide, { loanId, agree: false }, two).state).toBe('given-back');
});

describe('the claim afterwards', () => {
  test('goes on at the penalty rate and is collected: a call, a promise, money from court and customer', () => {
    writtenOff();
    const claim = bank.get(writeOffs, loanId)!;
    expect(claim).toMatchObject({ state: 'written-off', principal: 6_000_000n });
    expect(claim.interest > 0n && claim.overdue > 0n).toBe(true);
    onDay(400);
    expect(bank.get(cases, loanId)).toMatchObject({ state: 'open', stage: 'legal' });
    expect(bank.done(contact, { loanId, channel: 'call' }, one).text).toContain('400');
    bank.done(promise, { loanId, amount: '1000.00', dueOn: addDays(parseDate(due), 405) }, one);
    expect(bank.refused(receive, { loanId, amount: '90000.00' }, customer('lin'))).toBe('funds-short');
    bank.done(receive, { loanId, amount: '10000.00' }, one);
    expect(-debit(IMPAIRMENT_RECOVERED)).toBe(1_000_000n);
    booksAreRight();
    onDay(401);
    expect(bank.facts).toContain('microloan.promise-kept');
    expect(bank.refused(receive, { loanId, amount: '500.00' }, customer('chen'))).toBe('write-off-unknown');
    earned(bank, 'lin', '1000000.00');
    const { left, state } = bank.done(receive, { loanId, amount: '500000.00' }, customer('lin'));
    expect(state).toBe('recovered');
    expect(Number(left)).toBeGreaterThan(0);
    expect(debit(WRITTEN_OFF)).toBe(0n);
    booksAreRight();
    expect(bank.refused(receive, { loanId, amount: '1.00' }, one)).toBe('write-off-state');
    onDay(402);
    expect(bank.get(cases, loanId)!.state).toBe('closed');
  });

  test('at the pilot’s end another goes on with it: the memorandum is empty, and the customer is told', () => {
    writtenOff();
    bank.done(receive, { loanId, amount: '10000.00' }, one);
    onDay(400);
    const { claim } = bank.done(handOver, { loanId }, houseSystem);
    expect(Number(claim)).toBeGreaterThan(50_000);
    expect(bank.get(loans, loanId)).toMatchObject({ state: 'handed-over' });
    expect(bank.facts).toContain('microloan.handed-over');
    expect(debit(WRITTEN_OFF)).toBe(0n);
    booksAreRight();
    expect(bank.refused(receive, { loanId, amount: '1.00' }, one)).toBe('write-off-state');
    expect(bank.refused(handOver, { loanId }, houseSystem)).toBe('write-off-state');
    onDay(401);
    expect(bank.get(cases, loanId)!.state).toBe('closed');
  });

  test('however money comes in, income is what came in and the books stay whole', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4_000_000 }), { maxLength: 6 }), (receipts) => {
        lateLoan();
        writtenOff();
        let came = 0n;
        for (const [n, fen] of receipts.entries()) {
          bank.date = addDays(parseDate(due), 370 + n * 30);
          if (bank.get(writeOffs, loanId)!.state === 'recovered') break;
          const amount = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
          const { taken } = bank.done(receive, { loanId, amount }, one);
          came += BigInt(String(taken).replace('.', ''));
        }
        expect(creditBalance(bank.get(accounts, IMPAIRMENT_RECOVERED)!)).toBe(came);
        booksAreRight();
      }),
      { numRuns: 30 },
    ));
});
