import {
  drawings,
  hardships,
  instalments,
  loans,
  newStanding,
  positions,
  restructures,
  standings,
} from '@sandglass/lending';
import { type Bank, customer, houseSystem } from '@sandglass/lending/testing';
import { addDays, parseDate } from '@sandglass/time';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { afterDue } from '../after-due.ts';
import { draw, fallDue, repay } from '../lending.ts';
import { borrowed, earned, openedBank } from '../testing/opened.ts';

const { propose, decide, accept } = afterDue.restructuring;
const hardship = afterDue.helping;
const staff = (person: string) => ({ role: 'institution', party: 'fenghe-bank', person }) as const;
const lin = customer('lin');
const words = 'Sales fell by half; they come back in spring.';

let bank: Bank;
let loanId: string;
function overdue(days: number): void {
  bank = openedBank();
  loanId = borrowed(bank, 'lin', { product: 'stock-12', amount: '60000.00', termMonths: 3 });
  bank.done(draw, { loanId, amount: '60000.00' }, lin);
  bank.date = addDays(parseDate(bank.get(loans, loanId)!.next_due_on!), days);
  bank.done(fallDue, { loanId }, houseSystem);
}
beforeEach(() => overdue(40));

const approved = (of: { months?: number; gracePeriods?: number } = {}): void => {
  bank.done(propose, { loanId, months: 12, gracePeriods: 2, words, ...of }, staff('one'));
  bank.done(decide, { loanId, agree: true }, staff('two'));
};
const loan = () => bank.get(loans, loanId)!;
const booksAreRight = (): void => {
  const { ledger, loans: byLoans, instalments: byInstalments } = bank.principalThreeWays();
  expect([byLoans, byInstalments]).toEqual([ledger, ledger]);
  expect(bank.trialBalance()).toBe(0n);
  expect(bank.get(positions, loanId)).toMatchObject({ interest: 0n, overdue: 0n });
};

describe('new terms', () => {
  test('are proposed by one, approved by another, accepted by the customer; the old plan is closed, not edited', () => {
    const before = bank.all(instalments);
    approved();
    const reply = bank.done(accept, { loanId, agree: true }, lin);
    expect(reply).toMatchObject({ state: 'accepted', drawing: `${loanId}.2` });
    expect(loan()).toMatchObject({
      principal: 6_000_000n,
      restructures: 1,
      restructured_on: bank.date,
      restructured_bad: false,
      overdue_since: null,
      frozen_on: bank.date,
    });
    for (const row of before) {
      expect(bank.get(instalments, row.id)).toEqual({ ...row, state: 'restructured' });
    }
    const [old, anew] = bank.all(drawings);
    expect([old!.state, old!.principal, anew!.amount, anew!.instalments]).toEqual([
      'restructured',
      0n,
      6_000_000n,
      12,
    ]);
    const planned = bank.all(instalments).filter(({ drawing }) => drawing === anew!.id);
    expect(planned.slice(0, 3).map(({ principal }) => principal > 0n)).toEqual([false, false, true]);
    booksAreRight();
  });

  test('are observed for a year from their first due date, worse when the loan was non-performing', () => {
    overdue(95);
    approved();
    const { firstDueOn } = bank.done(accept, { loanId, agree: true }, lin);
    expect(loan().restructured_bad).toBe(true);
    expect(loan().observed_until! >= addDays(parseDate(String(firstDueOn)), 365)).toBe(true);
    booksAreRight();
  });

  test('are those of a bad loan also where it is bad for another reason than its days', () => {
    bank.put(standings, { ...newStanding(loanId), tier: 'substandard', because: 'uncured' });
    approved();
    bank.done(accept, { loanId, agree: true }, lin);
    expect(loan().restructured_bad).toBe(true);
  });

  test('are repaid like any others, to the last fen, and leave nothing behind', () => {
    approved();
    bank.done(accept, { loanId, agree: true }, lin);
    earned(bank, 'lin', '100000.00');
    bank.done(repay, { loanId, amount: '90000.00' }, lin);
    expect(loan()).toMatchObject({ state: 'settled', principal: 0n });
    booksAreRight();
  });

  test.each([
    [
      'whoever proposed them approves',
      () => bank.refused(decide, { loanId, agree: true }, staff('one')),
      'restructure-same-officer',
    ],
    [
      'nobody approved them yet',
      () => bank.refused(accept, { loanId, agree: true }, lin),
      'restructure-state',
    ],
    [
      'another customer accepts',
      () => bank.refused(accept, { loanId, agree: true }, customer('chen')),
      'restructure-unknown',
    ],
    [
      'others are proposed meanwhile',
      () => bank.refused(propose, { loanId, months: 6, gracePeriods: 0, words }, staff('two')),
      'restructure-state',
    ],
  ])('are refused where %s', (_what, tried, code) => {
    bank.done(propose, { loanId, months: 12, gracePeriods: 2, words }, staff('one'));
    expect(tried()).toBe(code);
  });

  test('whose grace is as long as they are, that came too late, or that nobody can pay for, are refused', () => {
    const terms = { loanId, months: 3, gracePeriods: 3, words };
    expect(bank.refused(propose, terms, staff('one'))).toBe('restructure-terms');
    expect(bank.refused(propose, { ...terms, loanId: 'none' }, staff('one'))).toBe('loan-unknown');
    approved();
    bank.date = addDays(parseDate(bank.date), 16);
    expect(bank.refused(accept, { loanId, agree: true }, lin)).toBe('restructure-expired');
    // An offer that ran out is in nobody's way.
    approved();
    bank.done(accept, { loanId, agree: true }, lin);
  });

  test('given back or declined may be proposed again', () => {
    bank.done(propose, { loanId, months: 12, gracePeriods: 0, words }, staff('one'));
    bank.done(decide, { loanId, agree: false }, staff('two'));
    approved();
    bank.done(accept, { loanId, agree: false }, lin);
    expect(bank.all(restructures).map(({ state }) => state)).toEqual(['declined']);
    approved();
    booksAreRight();
  });

  test('are proposed from what was agreed with a borrower in difficulties, and end the request when they are accepted', () => {
    const asks = { loanId, wish: 'pause' as const, words: 'The shop was flooded.' };
    const agree = (): void => {
      bank.done(hardship.ask, asks, lin);
      bank.done(hardship.offer, { loanId, kind: 'pause', months: 2, words }, staff('one'));
      bank.done(hardship.reply, { loanId, reply: 'agree' }, lin);
    };
    agree();
    expect(bank.all(restructures)).toMatchObject([
      { state: 'proposed', grace_periods: 2, proposed_by: 'one', hardship: `${loanId}.h1` },
    ]);
    expect(bank.refused(decide, { loanId, agree: true }, staff('one'))).toBe('restructure-same-officer');
    bank.done(decide, { loanId, agree: true }, staff('two'));
    bank.done(accept, { loanId, agree: false }, lin);
    expect(bank.get(hardships, `${loanId}.h1`)).toMatchObject({ state: 'turned-down' });
    agree();
    bank.done(decide, { loanId, agree: true }, staff('two'));
    bank.done(accept, { loanId, agree: true }, lin);
    expect(bank.get(hardships, `${loanId}.h2`)).toMatchObject({ state: 'done', ended_on: bank.date });
    expect(bank.facts.slice(-2)).toEqual(['microloan.restructured', 'microloan.hardship-done']);
    booksAreRight();
  });

  test('given back after an agreement may be proposed by hand, and still end the request', () => {
    bank.done(hardship.ask, { loanId, wish: 'smaller', words: 'Sales fell.' }, lin);
    bank.done(hardship.offer, { loanId, kind: 'longer-term', months: 6, words }, staff('one'));
    bank.done(hardship.reply, { loanId, reply: 'agree' }, lin);
    bank.done(decide, { loanId, agree: false }, staff('two'));
    approved({ months: 12, gracePeriods: 0 });
    bank.done(accept, { loanId, agree: true }, lin);
    expect(bank.get(hardships, `${loanId}.h1`)).toMatchObject({ state: 'done' });
    booksAreRight();
  });

  test('whatever they are and whenever they come, keep the principal and the books', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 2, max: 60 }),
        fc.integer({ min: 0, max: 12 }),
        (days, months, grace) => {
          overdue(days);
          const gracePeriods = Math.min(grace, months - 1);
          approved({ months, gracePeriods });
          bank.done(accept, { loanId, agree: true }, lin);
          expect(loan().principal).toBe(6_000_000n);
          booksAreRight();
        },
      ),
      { numRuns: 30 },
    ));
});
