import { accounts, debitBalance } from '@sandglass/ledger';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lesser } from '../amount.ts';
import { newBorrower } from '../borrower.ts';
import { LOSS_ALLOWANCE } from '../chart.ts';
import { commitments, lines } from '../line/line.ts';
import { drawings } from '../loan/drawing.ts';
import { daysLater, dueOn, monthsLater } from '../loan/due-date.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { standings } from '../nightly/standing.ts';
import { type Bank, customer, houseSystem } from '../testing/bank.ts';
import { lent, testLending } from '../testing/lent.ts';
import { terms } from '../testing/loan.ts';
import { endOf } from './end.ts';
import { objectionToRenew, type Renewing } from './may-renew.ts';
import { lineages, type Renewal, renewals } from './renewal.ts';
import { renewingOf } from './renewing.ts';

const lender = { shard: 'test', keysOf: () => [], objection: () => undefined };
const { carryOut, end, withdraw } = renewingOf(lender);
const ann = customer('ann');
const DAY = '2024-07-02';
const ONE = { loanId: 'loan-1', drawing: 1 };

const renewal = (of: Partial<Renewal> = {}): Renewal => ({
  id: 'loan-1.1',
  loan: 'loan-1',
  customer: 'ann',
  product: 'equipment-24',
  state: 'signed',
  application: 'application-2',
  next_loan: 'loan-2',
  amount: 50_000_000n,
  renewed: 0n,
  signed_on: '2024-06-20',
  matures_on: DAY,
  short_on: null,
  ended_on: null,
  because: null,
  payment: null,
  contract: {
    product: 'equipment-24',
    version: 3,
    currency: 'CNY',
    drawMinimum: '1000.00',
    rateBps: 345,
    termMonths: 6,
    revolving: false,
    limitMonths: 6,
    terms: terms({ form: 'interest-first' }),
    pricing: { kind: 'fixed' },
    pdClass: 2,
  },
  ...of,
});

/** Ann drew 500,000 for six months of interest first, paid five months' interest, and signed to renew it. */
function signed(of: Partial<Renewal> = {}, loan: Partial<Loan> = {}, funds = '9000.00'): Bank {
  const bank = lent(
    '2024-01-02',
    { term_months: 6, terms: terms({ form: 'interest-first' }), ...loan },
    funds,
  );
  bank.done(testLending.draw, { loanId: 'loan-1', amount: '500000.00' }, ann);
  bank.done(testLending.payAway, { amount: '500000.00' }, ann);
  for (const month of ['02', '03', '04', '05', '06']) {
    bank.date = `2024-${month}-02`;
    bank.done(testLending.fallDue, { loanId: 'loan-1' }, houseSystem);
    bank.done(testLending.debit, { loanId: 'loan-1' }, houseSystem);
  }
  bank.date = DAY;
  bank.put(renewals, renewal(of));
  return bank;
}

function booksAreRight(bank: Bank): void {
  const { ledger, loans: owed, instalments } = bank.principalThreeWays();
  expect(owed).toBe(ledger);
  expect(instalments).toBe(ledger);
  expect(bank.trialBalance()).toBe(0n);
  const taken = bank.all(commitments).reduce((sum, { drawn, reserved }) => sum + drawn + reserved, 0n);
  const line = bank.get(lines, 'ann')!;
  expect(line.drawn + line.reserved).toBe(taken);
  expect(line.drawn).toBe(ledger);
}

test('on its day the new drawing repays the old principal, and only interest comes from the customer', () => {
  const bank = signed();
  const before = bank.funds('ann');
  const reply = bank.done(carryOut, ONE, houseSystem);
  expect(reply).toMatchObject({
    state: 'renewed',
    renewed: '500000.00',
    paidFromOwn: '1500.00',
    principal: '500000.00',
  });
  expect(before - bank.funds('ann')).toBe(150_000n);
  expect(bank.get(loans, 'loan-1')).toMatchObject({ principal: 0n, state: 'settled', overdue_since: null });
  expect(bank.get(loans, 'loan-2')).toMatchObject({
    principal: 50_000_000n,
    limit_amount: 50_000_000n,
    rate_bps: 345,
    version: 3,
    signed_on: DAY,
    next_due_on: '2024-08-02',
    restructures: 0,
    observed_until: null,
  });
  expect(bank.get(drawings, 'loan-1.1')).toMatchObject({ state: 'settled', principal: 0n });
  expect(bank.get(standings, 'loan-2')).toMatchObject({ tier: 'normal', stage: 1, pd_class: 2 });
  expect(bank.get(lineages, 'loan-2')).toMatchObject({
    from_loan: 'loan-1',
    from_drawing: 'loan-1.1',
    times: 1,
    first_drawn_on: '2024-01-02',
    months: 6,
    signed_on: '2024-06-20',
  });
  expect(bank.get(lines, 'ann')).toMatchObject({ drawn: 50_000_000n });
  expect(bank.facts.slice(-5)).toEqual([
    'test.repaid',
    'test.drawing-settled',
    'test.settled',
    'test.drawn',
    'test.renewed',
  ]);
  booksAreRight(bank);
});

test('limits count the new drawing as lending, and the balance by what it differs', () => {
  const bank = signed({ amount: 30_000_000n }, {}, '210000.00');
  const decision = bank.do(carryOut, ONE, houseSystem);
  expect(decision.outcome === 'done' && decision.usage).toEqual([
    { measure: 'customers', count: 1, customer: 'ann', region: '330000' },
    { measure: 'drawdowns', count: 1, customer: 'ann', region: '330000' },
    { measure: 'drawn-amount', amount: 30_000_000n, customer: 'ann', region: '330000' },
    { measure: 'balance', amount: -20_000_000n, customer: 'ann', region: '330000' },
  ]);
  expect(bank.get(loans, 'loan-2')).toMatchObject({ principal: 30_000_000n });
  booksAreRight(bank);
});

test('a renewal is carried out once, on its day and not before, and by nobody else', () => {
  const bank = signed();
  bank.date = daysLater(DAY, -1);
  expect(bank.refused(carryOut, ONE, houseSystem)).toBe('renewal-not-yet');
  bank.date = DAY;
  expect(bank.refused(carryOut, ONE, customer('bob'))).toBe('renewal-unknown');
  bank.done(carryOut, ONE, ann);
  expect(bank.refused(carryOut, ONE, houseSystem)).toBe('renewal-state');
  bank.date = daysLater(DAY, -30);
  expect(bank.refused(carryOut, ONE, houseSystem)).toBe('renewal-state');
  booksAreRight(bank);
});

test('without the interest nothing moves, the rest of the day is for bringing it, and then the old terms hold', () => {
  const short = () => signed({}, {}, '8999.99');
  const bank = short();
  expect(bank.done(carryOut, ONE, houseSystem)).toMatchObject({ state: 'signed', lacking: '0.01' });
  expect(bank.get(loans, 'loan-2')).toBeUndefined();
  expect(bank.get(renewals, 'loan-1.1')).toMatchObject({ state: 'signed', short_on: DAY });
  bank.done(testLending.payIn, { amount: '0.01' }, ann);
  expect(bank.done(carryOut, ONE, ann)).toMatchObject({ state: 'renewed' });
  booksAreRight(bank);

  const missed = short();
  missed.done(carryOut, ONE, houseSystem);
  missed.date = daysLater(DAY, 1);
  expect(missed.done(end, ONE, houseSystem)).toMatchObject({
    state: 'missed',
    because: 'renewal-own-money-short',
  });
  expect(missed.refused(carryOut, ONE, ann)).toBe('renewal-state');
  missed.done(testLending.fallDue, { loanId: 'loan-1' }, houseSystem);
  missed.done(testLending.debit, { loanId: 'loan-1' }, houseSystem);
  expect(missed.get(loans, 'loan-1')).toMatchObject({ overdue_since: DAY });
  booksAreRight(missed);
});

test('the money of another renewal’s day is not there twice: what was paid early is not renewed', () => {
  const bank = signed({}, {}, '400000.00');
  bank.date = '2024-06-25';
  bank.done(testLending.repay, { loanId: 'loan-1', amount: '200000.00' }, ann);
  const owed = bank.get(drawings, 'loan-1.1')!.principal;
  bank.date = DAY;
  expect(bank.done(carryOut, ONE, houseSystem)).toMatchObject({ state: 'renewed' });
  expect(bank.get(loans, 'loan-2')).toMatchObject({ principal: owed, limit_amount: owed });
  booksAreRight(bank);
});

test('a drawing that was repaid before the day ends its renewal', () => {
  const bank = signed({}, {}, '600000.00');
  bank.date = '2024-06-25';
  bank.done(testLending.repay, { loanId: 'loan-1', amount: '550000.00' }, ann);
  bank.date = DAY;
  expect(bank.refused(carryOut, ONE, houseSystem)).toBe('nothing-owed');
  expect(bank.done(end, ONE, houseSystem)).toMatchObject({ state: 'stopped', because: 'nothing-owed' });
});

test('what turned bad since signing stops the renewal with its reason, and nothing moves', () => {
  const cases: readonly [string, (bank: Bank) => void][] = [
    [
      'line-frozen',
      (bank) => bank.put(lines, { ...bank.get(lines, 'ann')!, frozen_on: '2024-06-28', frozen_by: 'w' }),
    ],
    ['line-exceeded', (bank) => bank.put(lines, { ...bank.get(lines, 'ann')!, approved: 1n })],
    ['limit-frozen', (bank) => bank.put(loans, { ...bank.get(loans, 'loan-1')!, frozen_on: '2024-06-28' })],
    [
      'renewal-observed',
      (bank) => bank.put(loans, { ...bank.get(loans, 'loan-1')!, observed_until: '2024-12-31' }),
    ],
    [
      'renewal-in-arrears',
      (bank) => bank.put(loans, { ...bank.get(loans, 'loan-1')!, next_due_on: '2024-06-02' }),
    ],
  ];
  for (const [code, happens] of cases) {
    const bank = signed();
    happens(bank);
    expect(bank.refused(carryOut, ONE, ann)).toBe(code);
    expect(bank.done(end, ONE, houseSystem)).toMatchObject({ state: 'stopped', because: code });
    expect(bank.get(renewals, 'loan-1.1')?.because).toMatchObject({ code });
    expect(bank.get(loans, 'loan-2')).toBeUndefined();
  }
  expect(signed().refused(end, ONE, houseSystem)).toBe('renewal-goes-on');
});

test('the customer takes a renewal back before the day, and not on it', () => {
  const bank = signed();
  expect(bank.refused(withdraw, ONE, ann)).toBe('renewal-day-come');
  bank.date = daysLater(DAY, -1);
  expect(bank.refused(withdraw, ONE, customer('bob'))).toBe('renewal-unknown');
  bank.done(withdraw, ONE, ann);
  expect(bank.refused(withdraw, ONE, ann)).toBe('renewal-state');
  bank.date = DAY;
  expect(bank.refused(carryOut, ONE, houseSystem)).toBe('renewal-state');
});

test('a night that was missed carries the renewal out a day late; one that could not is told so', () => {
  const bank = signed({}, {}, '10000.00');
  bank.date = daysLater(DAY, 1);
  expect(bank.done(carryOut, ONE, houseSystem)).toMatchObject({ state: 'renewed' });
  booksAreRight(bank);
  const standing = { ...signedStanding(signed()), date: daysLater(DAY, 1) };
  expect(endOf(renewal(), true, standing)).toMatchObject({
    as: 'missed',
    because: { code: 'renewal-not-carried-out' },
  });
});

const signedStanding = (bank: Bank) => ({
  loan: bank.get(loans, 'loan-1')!,
  borrower: { ...newBorrower('ann', '330000'), loans: 1 },
  line: bank.get(lines, 'ann')!,
  tier: undefined,
  date: DAY,
});

test('a revolving limit passes on what was renewed, so that nobody can draw it twice', () => {
  const loan = {
    revolving: true,
    terms: terms({ form: 'draw-and-repay' }),
    limit_amount: 60_000_000n,
  } as const;
  const bank = signed({}, loan, '20000.00');
  const before = bank.get(lines, 'ann')!;
  bank.done(carryOut, ONE, houseSystem);
  const after = bank.get(lines, 'ann')!;
  expect(after.drawn + after.reserved).toBe(before.drawn + before.reserved);
  expect(bank.get(loans, 'loan-1')).toMatchObject({ limit_amount: 10_000_000n, state: 'active' });
  expect(bank.refused(testLending.draw, { loanId: 'loan-1', amount: '100000.01' }, ann)).toBe(
    'loan-limit-exceeded',
  );
  booksAreRight(bank);
});

test('an earlier payment found later is worked into the old loan, and a renewal’s own payment cannot bounce', () => {
  const bank = signed({}, {}, '60000.00');
  bank.done(carryOut, ONE, houseSystem);
  bank.date = '2024-07-20';
  const input = {
    loanId: 'loan-1',
    amount: '50000.00',
    valueDate: '2024-06-12',
    reason: 'A transfer lay unread.',
  };
  const officer = { role: 'institution', party: 'bank' } as const;
  bank.done(testLending.repayDated, input, officer);
  expect(bank.get(loans, 'loan-1')).toMatchObject({ principal: 0n, state: 'settled' });
  expect(bank.get(loans, 'loan-2')).toMatchObject({ principal: 50_000_000n });
  booksAreRight(bank);
  const renewed = Number(bank.get(renewals, 'loan-1.1')!.payment!.split('.r')[1]);
  const reverse = { loanId: 'loan-1', payment: renewed, reason: 'It bounced.' };
  expect(bank.refused(testLending.reversePayment, reverse, officer)).toBe('payment-renewed');
  booksAreRight(bank);
});

test('books and line after a renewal are those of repaying and drawing anew, without anybody’s money from outside', () => {
  fc.assert(
    fc.property(
      fc.record({
        renewed: fc.bigInt({ min: 100_000n, max: 50_000_000n }),
        early: fc.bigInt({ min: 0n, max: 40_000_000n }),
        funds: fc.bigInt({ min: 0n, max: 60_000_000n }),
        revolving: fc.boolean(),
      }),
      ({ renewed, early, funds, revolving }) => {
        const made = () => {
          const bank = signed({ amount: renewed }, { revolving }, '1000000.00');
          bank.date = '2024-06-25';
          if (early > 0n) bank.done(testLending.repay, { loanId: 'loan-1', amount: yuan(early) }, ann);
          bank.done(testLending.payAway, { amount: yuan(bank.funds('ann') - 1n) }, ann);
          if (funds > 0n) bank.done(testLending.payIn, { amount: yuan(funds) }, ann);
          bank.date = DAY;
          return bank;
        };
        const bank = made();
        const owed = bank.get(drawings, 'loan-1.1')!.principal;
        const reply = bank.done(carryOut, ONE, houseSystem);
        booksAreRight(bank);
        if (reply.state === 'signed') {
          expect(bank.get(loans, 'loan-1')!.principal).toBe(owed);
          return;
        }
        // The other way: the same money is lent by somebody for an hour, repaid, drawn anew, and given back.
        const other = made();
        const amount = lesser(renewed, owed);
        other.done(testLending.payIn, { amount: yuan(amount) }, ann);
        other.done(testLending.debit, { loanId: 'loan-1' }, houseSystem);
        expect(bank.funds('ann')).toBe(other.funds('ann'));
        expect(bank.get(loans, 'loan-1')!.principal).toBe(0n);
        expect(other.get(loans, 'loan-1')!.principal).toBe(0n);
        expect(bank.get(lines, 'ann')!.drawn).toBe(amount);
        expect(bank.get(loans, 'loan-2')!.principal).toBe(amount);
        for (const account of ['bank/interest-income', 'bank/interest-receivable', LOSS_ALLOWANCE])
          expect(balanceOf(bank, account)).toBe(balanceOf(other, account));
      },
    ),
    { numRuns: 60 },
  );
});

const yuan = (minor: bigint): string => `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;

function balanceOf(bank: Bank, id: string): bigint {
  const account = bank.get(accounts, id);
  return account === undefined ? 0n : debitBalance(account);
}

test('12, 12 and 12 months are 36 on whatever day the first began, and 13 are one too many', () => {
  const bank = signed();
  const standing = {
    loan: { ...bank.get(loans, 'loan-1')!, next_due_on: null },
    borrower: newBorrower('ann', '330000'),
    line: bank.get(lines, 'ann')!,
    tier: 'normal',
    rule: { withinDays: 30, timesMax: 3, totalMonthsMax: 36 },
    signed: false,
    amount: 1n,
  } as const;
  for (let day = 0; day < 365; day += 1) {
    const first = daysLater('2021-01-04', day);
    const second = dueOn(monthsLater(first, 12), 'following');
    const third = dueOn(monthsLater(second, 12), 'following');
    const asked = (termMonths: number): Renewing => ({
      ...standing,
      drawing: { ...bank.get(drawings, 'loan-1.1')!, drawn_on: second, matures_on: third },
      lineage: {
        id: 'loan-1',
        from_loan: 'loan-0',
        from_drawing: 'loan-0.1',
        times: 1,
        first_drawn_on: first,
        months: 12,
        signed_on: second,
      },
      date: daysLater(third, -5),
      termMonths,
    });
    expect(objectionToRenew(asked(12))).toBeUndefined();
    expect(objectionToRenew(asked(13))?.code).toBe('renewal-too-long');
  }
});
