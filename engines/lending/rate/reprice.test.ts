import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accruedOn } from '../books/accrued.ts';
import { positions } from '../books/position.ts';
import { instalments } from '../loan/instalment.ts';
import { loans } from '../loan/loan.ts';
import type { ContractTerms, RepaymentForm } from '../product/terms.ts';
import { repayments } from '../repayment/repayment.ts';
import { type Bank, customer, houseSystem } from '../testing/bank.ts';
import { lent, testLending } from '../testing/lent.ts';
import { terms } from '../testing/loan.ts';
import { nextRepriceOn, type Pricing } from './pricing.ts';

const { draw, releaseBenchmark, repay, repayDated, reprice } = testLending;
const ann = customer('ann');
const loanId = 'loan-1';
const steps = [
  { from: '2023-08-21', until: '2024-10-20', bps: 345 },
  { from: '2024-10-21', until: null, bps: 310 },
];

const floating = (on: 'january' | 'anniversary'): Pricing => ({ kind: 'floating', spreadBps: 55, on });

function begun(
  form: RepaymentForm,
  date = '2024-09-10',
  on: 'january' | 'anniversary' = 'january',
  of: Partial<ContractTerms> = {},
) {
  const pricing = floating(on);
  const bank = lent(date, {
    terms: terms({ form, dayCount: form === 'interest-first' ? 'act/360' : '30/360', ...of }),
    rate_bps: 400,
    pricing,
    next_reprice_on: nextRepriceOn(pricing, date, date),
  });
  bank.done(releaseBenchmark, { id: 'lpr-1y', steps }, houseSystem);
  bank.done(draw, { loanId, amount: '120000.00' }, ann);
  return bank;
}

const bookOf = (bank: Bank) => ({
  loan: bank.get(loans, loanId)!,
  plans: [{ drawing: {} as never, instalments: bank.all(instalments) }],
});

test('on 1 January the benchmark of the day and the signed spread make the rate; the running period is parted there', () => {
  const bank = begun('interest-first');
  bank.date = '2025-01-01';
  const reply = bank.done(reprice, { loanId }, houseSystem);
  expect(reply).toMatchObject({ annualRatePercent: '3.65', from: '2025-01-01' });
  // 10 December to 10 January: 22 days at 4.00 %, 9 at 3.65 % of 120,000 by act/360.
  const running = bank.all(instalments).find(({ to_on }) => to_on === '2025-01-10')!;
  expect(running).toMatchObject({ earned: 29_333n, earned_on: '2025-01-01', interest: 29_333n + 10_950n });
  const next = bank.all(instalments).find(({ from_on }) => from_on === '2025-01-10')!;
  // 31 days at 3.65 %
  expect(next.interest).toBe(37_717n);
  expect(bank.get(loans, loanId)).toMatchObject({
    rate_bps: 365,
    next_reprice_on: '2026-01-01',
    repricings: 1,
  });
});

test('in the month of a new rate the instalment keeps its principal, and the rest is level again', () => {
  const bank = begun('equal-instalment');
  const before = bank.all(instalments).map(({ principal }) => principal);
  bank.date = '2025-01-01';
  bank.done(reprice, { loanId }, houseSystem);
  const rows = bank.all(instalments);
  expect(rows.slice(0, 4).map(({ principal }) => principal)).toEqual(before.slice(0, 4));
  const level = rows.slice(4, -1).map(({ principal, interest }) => principal + interest);
  expect(new Set(level).size).toBe(1);
  expect(rows.reduce((sum, { principal }) => sum + principal, 0n)).toBe(12_000_000n);
});

test('a rate is made anew once for its day, and a fixed one never', () => {
  const bank = begun('equal-principal');
  bank.date = '2024-12-31';
  expect(bank.refused(reprice, { loanId }, houseSystem)).toBe('nothing-to-reprice');
  bank.date = '2025-01-02';
  bank.done(reprice, { loanId }, houseSystem);
  expect(bank.refused(reprice, { loanId }, houseSystem)).toBe('nothing-to-reprice');
});

test('a day without a benchmark gives no new rate', () => {
  const bank = begun('equal-principal');
  bank.done(releaseBenchmark, { id: 'lpr-1y', steps: [{ ...steps[0]!, until: '2024-10-20' }] }, houseSystem);
  bank.date = '2025-01-01';
  expect(bank.refused(reprice, { loanId }, houseSystem)).toBe('rate-unknown');
});

test.each([
  ['2024-02-29', '2024-02-29', '2025-02-28'],
  ['2024-02-29', '2027-03-01', '2028-02-29'],
  ['2024-09-10', '2024-09-10', '2025-09-10'],
  ['2024-09-10', '2025-09-09', '2025-09-10'],
])('signed on %s, the anniversary after %s is %s', (signed, after, day) => {
  expect(nextRepriceOn(floating('anniversary'), signed, after)).toBe(day);
});

const months = fc.integer({ min: 1, max: 11 });
const forms = fc.constantFrom<RepaymentForm>(
  'equal-instalment',
  'equal-principal',
  'interest-first',
  'draw-and-repay',
);

test('whatever was prepaid before it and after it, a new rate loses no fen and earns what each rate earns', () => {
  fc.assert(
    fc.property(forms, months, fc.bigInt(1n, 3_000_000n), fc.boolean(), (form, month, amount, late) => {
      const bank = begun(form);
      const payOn = `2025-${String(month).padStart(2, '0')}-05`;
      const money = (minor: bigint) => `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;
      bank.date = '2025-01-01';
      bank.done(reprice, { loanId }, houseSystem);
      bank.date = late ? '2025-12-20' : payOn;
      if (late) {
        const officer = { role: 'institution', party: 'bank', person: 'officer' } as const;
        bank.do(repayDated, { loanId, amount: money(amount), valueDate: payOn, reason: 'late' }, officer);
      } else bank.do(repay, { loanId, amount: money(amount) }, ann);
      bank.date = '2026-01-15';
      bank.done(repay, { loanId, amount: '1000000.00' }, ann);
      expect(bank.get(loans, loanId)).toMatchObject({ state: 'settled', principal: 0n });
      const ways = bank.principalThreeWays();
      expect(ways).toEqual({ ledger: 0n, loans: 0n, instalments: 0n });
      expect(bank.trialBalance()).toBe(0n);
      const position = bank.get(positions, loanId)!;
      expect([position.interest, position.overdue]).toEqual([0n, 0n]);
      const interest = bank.appended(repayments).reduce((sum, row) => sum + row.interest, 0n);
      // More than all at the lower rate on nothing, less than all at the higher rate on everything.
      expect(interest).toBeGreaterThan(0n);
      expect(interest).toBeLessThan(600_000n);
    }),
    { numRuns: 100 },
  );
});

test('what is earned by a day follows each rate over its own days', () => {
  const bank = begun('interest-first');
  const before = accruedOn(bookOf(bank), '2025-01-01').interest;
  bank.date = '2025-01-01';
  bank.done(reprice, { loanId }, houseSystem);
  expect(accruedOn(bookOf(bank), '2025-01-01').interest).toBe(before);
  // One day of 120,000 at 3.65 %: 1,216.67 fen, whole fen of the telescoped share.
  expect(accruedOn(bookOf(bank), '2025-01-02').interest - before).toBe(1_216n);
});

test('what was overdue before a new rate keeps its penalty, on the rows, in the night’s statement and in a replay', () => {
  const bank = begun('equal-instalment');
  const before = accruedOn(bookOf(bank), '2025-01-01').overdue;
  expect(before).toBeGreaterThan(0n);
  bank.date = '2025-01-01';
  bank.done(reprice, { loanId }, houseSystem);
  expect(accruedOn(bookOf(bank), '2025-01-01').overdue).toBe(before);
  const late = bank.all(instalments).filter(({ due_on }) => due_on < '2025-01-01');
  expect(late.map(({ accrued_to }) => accrued_to)).toEqual(late.map(() => '2025-01-01'));
  bank.date = '2025-01-05';
  const officer = { role: 'institution', party: 'bank', person: 'officer' } as const;
  const dated = { loanId, amount: '500.00', valueDate: '2024-11-20', reason: 'The clearing file came late' };
  bank.done(repayDated, dated, officer);
  expect(bank.principalThreeWays().ledger).toBe(bank.principalThreeWays().instalments);
});

test('inside its grace a new rate charges nothing', () => {
  const bank = begun('equal-instalment', '2024-11-30', 'january', { graceDays: 3 });
  bank.date = '2025-01-01';
  bank.done(reprice, { loanId }, houseSystem);
  const [first] = bank.all(instalments);
  expect(first).toMatchObject({ due_on: '2024-12-30', penalty: 0n, compound: 0n, accrued_to: '2024-12-30' });
});

test('a plan at a new rate drops parts of a fen as the contract does', () => {
  const bank = begun('interest-first', '2024-09-10', 'january', { rounding: 'down' });
  bank.date = '2025-01-01';
  bank.done(reprice, { loanId }, houseSystem);
  const next = bank.all(instalments).find(({ from_on }) => from_on === '2025-01-10')!;
  // 31 days at 3.65 % of 120,000 by act/360: 37,716.67 fen.
  expect(next.interest).toBe(37_716n);
});
