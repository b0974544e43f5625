import { accounts } from '@sandglass/ledger';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountText } from '../amount.ts';
import { positions } from '../books/position.ts';
import { borrowers } from '../borrower.ts';
import { commitments } from '../line/line.ts';
import { drawings } from '../loan/drawing.ts';
import { daysLater } from '../loan/due-date.ts';
import { instalments } from '../loan/instalment.ts';
import { type Loan, loans } from '../loan/loan.ts';
import type { ContractTerms, PrepaymentFee, RepaymentForm } from '../product/terms.ts';
import { payments } from '../repayment/payment.ts';
import { repayments } from '../repayment/repayment.ts';
import { type Bank, customer, houseSystem } from '../testing/bank.ts';
import { lent, testLending } from '../testing/lent.ts';
import { terms } from '../testing/loan.ts';

const { draw, fallDue, repay, repayDated, reversePayment } = testLending;
const ann = customer('ann');
const officer = { role: 'institution', party: 'bank', person: 'officer' } as const;
const loanId = 'loan-1';
const START = '2024-01-16';

interface Paid {
  readonly day: number;
  readonly amount: bigint;
}

const story = fc.record({
  form: fc.constantFrom<RepaymentForm>(
    'equal-instalment',
    'equal-principal',
    'interest-first',
    'draw-and-repay',
    'bullet',
    'step',
  ),
  interestOnlyPeriods: fc.constantFrom(0, 3),
  compound: fc.boolean(),
  prepaymentFee: fc.constantFrom(undefined, { bps: 100, withinMonths: 6 }),
  dayCount: fc.constantFrom('30/360' as const, 'act/360' as const, 'act/365' as const),
  prepayment: fc.constantFrom('reduce-instalment' as const, 'reduce-term' as const),
  graceDays: fc.constantFrom(0, 3),
  second: fc.boolean(),
  paid: fc.array(fc.record({ day: fc.integer({ min: 1, max: 500 }), amount: fc.bigInt(1n, 30_000_000n) }), {
    minLength: 1,
    maxLength: 8,
  }),
  late: fc.nat(),
});

function begun(
  of: { form: RepaymentForm; second: boolean; prepaymentFee?: PrepaymentFee | undefined } & Omit<
    Partial<ContractTerms>,
    'prepaymentFee'
  >,
): Bank {
  const { second, prepaymentFee, ...rest } = of;
  const steps = [
    { periods: 6, percent: 20 },
    { periods: 6, percent: 80 },
  ];
  const bank = lent(START, {
    terms: terms({
      ...rest,
      ...(of.form === 'step' ? { steps } : {}),
      ...(of.form === 'bullet' || of.form === 'draw-and-repay' ? { interestOnlyPeriods: 0 } : {}),
      ...(prepaymentFee === undefined ? {} : { prepaymentFee }),
    }),
    revolving: true,
  });
  bank.done(draw, { loanId, amount: '300000.00' }, ann);
  bank.date = daysLater(START, 1);
  if (second) bank.done(draw, { loanId, amount: '120000.00' }, ann);
  return bank;
}

function pay(bank: Bank, { day, amount }: Paid): void {
  bank.date = daysLater(START, day + 1);
  bank.do(repay, { loanId, amount: amountText(amount) }, ann);
}

/** What must be the same however it came about, once the day's run has been. */
const figures = (bank: Bank) => {
  bank.done(fallDue, { loanId }, houseSystem);
  const loan = bank.get(loans, loanId)!;
  return {
    principal: loan.principal,
    open: loan.open_drawings,
    due: loan.next_due_on,
    state: loan.state,
    funds: bank.funds('ann'),
    drawings: bank.all(drawings),
    instalments: bank.all(instalments),
  };
};

/** Whether a payment of a day but that one took less in one bank than the same one in the other. */
function tookLess(one: Bank, other: Bank, but: string): boolean {
  const of = (bank: Bank) => bank.all(payments).filter(({ value_date }) => value_date !== but);
  const took = (bank: Bank, day: string): bigint =>
    of(bank).reduce((sum, { value_date, amount }) => (value_date === day ? sum + amount : sum), 0n);
  return of(other).some(({ value_date }) => took(one, value_date) < took(other, value_date));
}

function expectSoundBooks(bank: Bank): void {
  const ways = bank.principalThreeWays();
  expect(ways).toEqual({ ledger: ways.loans, loans: ways.loans, instalments: ways.loans });
  expect(bank.trialBalance()).toBe(0n);
  const position = bank.get(positions, loanId)!;
  const receivable = (id: string) => {
    const { debits, credits } = bank.get(accounts, id)!;
    return debits - credits;
  };
  expect(receivable('bank/interest-receivable')).toBe(position.interest);
  expect(receivable('bank/penalty-receivable')).toBe(position.overdue);
  const paid = bank.appended(repayments).reduce((sum, row) => sum + row.principal, 0n);
  expect(bank.get(loans, loanId)!.drawn_total - paid).toBe(ways.loans);
}

describe('a payment that counts from an earlier date', () => {
  test('leaves the loan, the schedule and the account as if it had been booked on that date', () => {
    fc.assert(
      fc.property(story, ({ paid, late, ...of }) => {
        const order = [...paid].sort((a, b) => a.day - b.day);
        const missed = order[late % order.length]!;
        const inTime = begun(of);
        for (const one of order) pay(inTime, one);
        const afterwards = begun(of);
        for (const one of order) if (one !== missed) pay(afterwards, one);
        const end = daysLater(START, 600);
        inTime.date = end;
        afterwards.date = end;
        const valueDate = daysLater(START, missed.day + 1);
        afterwards.do(
          repayDated,
          { loanId, amount: amountText(missed.amount), valueDate, reason: 'late file' },
          officer,
        );
        expectSoundBooks(afterwards);
        // A payment took a fen less than was offered, because no principal came to it together with its fee: there is less to spread.
        fc.pre(!tookLess(afterwards, inTime, valueDate));
        // A payment that the same day's others had settled already has nothing left to pay in either order.
        const sameDay = order.filter(({ day }) => day === missed.day).length > 1;
        if (!sameDay) expect(figures(afterwards)).toEqual(figures(inTime));
      }),
      { numRuns: 150 },
    );
  });

  test('that comes in time after all leaves no penalty: what was taken for it is on the account again', () => {
    const bank = begun({ form: 'equal-instalment', second: false });
    bank.date = '2024-03-10';
    bank.done(repay, { loanId, amount: '25500.00' }, ann);
    expect(bank.appended(repayments)[0]!.penalty).toBeGreaterThan(0n);
    const before = bank.funds('ann');
    bank.date = '2024-03-12';
    const reply = bank.done(
      repayDated,
      { loanId, amount: '25500.00', valueDate: '2024-02-16', reason: 'The clearing file came late' },
      officer,
    );
    expect(reply).toMatchObject({ valueDate: '2024-02-16' });
    const penalty = bank.appended(repayments).reduce((sum, row) => sum + row.penalty, 0n);
    expect(penalty).toBe(0n);
    expect(before - bank.funds('ann')).toBe(2_550_000n);
    expectSoundBooks(bank);
  });

  test.each<[string, Partial<Loan>]>([
    ['ended', { available_until: '2024-03-31' }],
    ['was frozen', { frozen_on: '2024-03-31' }],
  ])(
    'that settles a loan whose limit %s since leaves it settled, with nothing held on the line',
    (_what, of) => {
      const bank = begun({ form: 'draw-and-repay', second: false });
      bank.put(loans, { ...bank.get(loans, loanId)!, ...of });
      bank.date = '2024-04-10';
      const settling = { loanId, amount: '400000.00', valueDate: '2024-03-20', reason: 'The file came late' };
      bank.done(repayDated, settling, officer);
      const settled = { state: 'settled', settled_on: '2024-04-10', principal: 0n, open_drawings: [] };
      expect(bank.get(loans, loanId)).toMatchObject(settled);
      expect(bank.get(commitments, loanId)).toMatchObject({ drawn: 0n, reserved: 0n });
      expectSoundBooks(bank);
    },
  );

  test('that settles a loan whose limit can still be drawn leaves it open', () => {
    const bank = begun({ form: 'draw-and-repay', second: false });
    bank.date = '2024-04-10';
    const settling = { loanId, amount: '400000.00', valueDate: '2024-03-20', reason: 'The file came late' };
    bank.done(repayDated, settling, officer);
    expect(bank.get(loans, loanId)).toMatchObject({ state: 'active', settled_on: null, principal: 0n });
  });

  test('is refused in words when its date cannot be', () => {
    const bank = begun({ form: 'equal-instalment', second: false });
    const booked = (valueDate: string, amount = '100.00', id = loanId) =>
      bank.refused(repayDated, { loanId: id, amount, valueDate, reason: 'x' }, officer);
    expect(booked(START, '0.00')).toBe('amount-not-positive');
    expect(booked('2024-01-15')).toBe('value-date-before-drawdown');
    expect(booked('2024-01-18')).toBe('value-date-ahead');
    expect(booked('2020-01-18')).toBe('value-date-too-old');
    expect(booked(START, '100.00', 'loan-none')).toBe('loan-unknown');
    bank.put(loans, { ...bank.get(loans, loanId)!, state: 'handed-over' });
    expect(booked(START)).toBe('loan-left');
  });

  test('is not worked out over a loan whose rows are not what its history leads to', () => {
    const bank = begun({ form: 'equal-instalment', second: false });
    const row = bank.all(instalments)[0]!;
    bank.put(instalments, { ...row, interest: row.interest + 1n });
    expect(bank.refused(repayDated, { loanId, amount: '1.00', valueDate: START, reason: 'x' }, officer)).toBe(
      'history-differs',
    );
  });
});

describe('a reversed payment', () => {
  test('leaves everything as if it had never been', () => {
    fc.assert(
      fc.property(story, ({ paid, late, ...of }) => {
        const order = [...paid].sort((a, b) => a.day - b.day);
        const wrong = order[late % order.length]!;
        const withIt = begun(of);
        let number = -1;
        for (const one of order) {
          const before = withIt.all(payments).length;
          pay(withIt, one);
          if (one === wrong && withIt.all(payments).length > before) number = before;
        }
        fc.pre(number >= 0);
        const without = begun(of);
        for (const one of order) if (one !== wrong) pay(without, one);
        const end = daysLater(START, 600);
        withIt.date = end;
        without.date = end;
        const reversal = withIt.do(reversePayment, { loanId, payment: number, reason: 'bounced' }, officer);
        expectSoundBooks(withIt);
        // A later payment took less than was offered while the wrong one stood: then there is less of it to spread.
        fc.pre(reversal.outcome === 'done' && withIt.funds('ann') === without.funds('ann'));
        expect(figures(withIt)).toEqual(figures(without));
      }),
      { numRuns: 150 },
    );
  });

  test('is reversed once, and only one that is there', () => {
    const bank = begun({ form: 'interest-first', second: false });
    bank.done(repay, { loanId, amount: '1000.00' }, ann);
    const reversed = { loanId, payment: 0, reason: 'bounced' };
    bank.done(reversePayment, reversed, officer);
    expect(bank.get(borrowers, 'ann')!.loans_overdue).toBe(0);
    expect(bank.refused(reversePayment, reversed, officer)).toBe('payment-reversed');
    expect(bank.refused(reversePayment, { ...reversed, payment: 7 }, officer)).toBe('payment-unknown');
  });
});
