import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountText } from '../amount.ts';
import type { ContractTerms } from '../product/terms.ts';
import { repayments } from '../repayment/repayment.ts';
import { customer } from '../testing/bank.ts';
import { lent, testLending } from '../testing/lent.ts';
import { signedLoan, terms } from '../testing/loan.ts';
import { instalments } from './instalment.ts';
import { loans } from './loan.ts';
import { planDrawing } from './schedule.ts';

const { draw, repay } = testLending;
const ann = customer('ann');
const loanId = 'loan-1';
const planned = (of: Partial<ContractTerms>, termMonths = 12) =>
  planDrawing(signedLoan({ terms: terms(of), term_months: termMonths }), 1, 12_000_000n, '2024-01-31');

describe('rounding', () => {
  test('is the contract’s: half up, half to even, or down, in each period’s interest', () => {
    // 100.50 at 3.60 % is 30.15 fen a month; 50.00 for one month is exactly 15.0; 5.00 is 1.5.
    const one = (rounding: ContractTerms['rounding'], amount: bigint) => {
      const of = terms({ form: 'bullet', ...(rounding === undefined ? {} : { rounding }) });
      return planDrawing(signedLoan({ terms: of, term_months: 1 }), 1, amount, '2024-01-31')[0]!.interest;
    };
    for (const [amount, halfUp, halfEven, down] of [
      [500n, 2n, 2n, 1n],
      [1_500n, 5n, 4n, 4n],
      [10_050n, 30n, 30n, 30n],
      [10_166n, 30n, 30n, 30n],
      [10_200n, 31n, 31n, 30n],
    ] as const) {
      expect(one('half-up', amount)).toBe(halfUp);
      expect(one(undefined, amount)).toBe(halfUp);
      expect(one('half-even', amount)).toBe(halfEven);
      expect(one('down', amount)).toBe(down);
    }
  });

  test('whichever it is, principal parts sum to the principal, nothing is below zero, and down never charges more', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('equal-instalment', 'equal-principal', 'interest-first', 'draw-and-repay', 'bullet'),
        fc.constantFrom('30/360', 'act/360', 'act/365'),
        fc.bigInt({ min: 100_000n, max: 300_000_000n }),
        fc.integer({ min: 0, max: 2_400 }),
        fc.integer({ min: 1, max: 36 }),
        (form, dayCount, amount, rate_bps, term_months) => {
          const interest = (['half-up', 'half-even', 'down'] as const).map((rounding) => {
            const loan = signedLoan({ rate_bps, term_months, terms: terms({ form, dayCount, rounding }) });
            const rows = planDrawing(loan, 1, amount, '2024-01-31');
            expect(rows.reduce((sum, { principal }) => sum + principal, 0n)).toBe(amount);
            for (const row of rows) {
              expect(row.principal >= 0n && row.interest >= 0n && row.opening >= row.principal).toBe(true);
            }
            return rows[0]!.interest;
          });
          expect(interest[2]! <= interest[1]! && interest[1]! <= interest[0]!).toBe(true);
        },
      ),
    ));

  test('of a drawing that is repaid early on any day the last fen is what the quote says', () => {
    for (const rounding of ['half-up', 'half-even', 'down'] as const) {
      const bank = lent('2024-01-31', { terms: terms({ rounding, dayCount: 'act/360' }) });
      bank.done(draw, { loanId, amount: '12345.67' }, ann);
      bank.date = '2024-03-17';
      bank.done(repay, { loanId, amount: '4321.09' }, ann);
      bank.date = '2024-05-02';
      bank.done(repay, { loanId, amount: '20000.00' }, ann);
      expect(bank.get(loans, loanId)).toMatchObject({ state: 'settled', principal: 0n });
      const { ledger, loans: owed, instalments: planned_ } = bank.principalThreeWays();
      expect([owed, planned_]).toEqual([ledger, ledger]);
    }
  });
});

describe('forms of repayment', () => {
  test('a bullet pays principal and interest in one row at its end', () => {
    expect(planned({ form: 'bullet' })).toMatchObject([
      { n: 1, to_on: '2025-01-31', principal: 12_000_000n, interest: 432_000n },
    ]);
  });

  test('steps repay what each stage agreed, with interest on what is left', () => {
    const steps = [
      { periods: 6, percent: 10 },
      { periods: 6, percent: 90 },
    ];
    const rows = planned({ form: 'step', steps });
    expect(rows.map(({ principal }) => principal)).toEqual([
      ...Array(6).fill(200_000n),
      ...Array(6).fill(1_800_000n),
    ]);
    expect(rows[0]!.interest).toBe(36_000n);
    expect(rows[6]!.interest).toBe(32_400n);
  });

  test('a quarter’s instalments come every three months, and the 31st comes back', () => {
    const rows = planned({ form: 'equal-principal', everyMonths: 3 });
    expect(rows.map(({ to_on }) => to_on)).toEqual(['2024-04-30', '2024-07-31', '2024-10-31', '2025-01-31']);
    expect(rows[0]).toMatchObject({ principal: 3_000_000n, interest: 108_000n });
  });

  test('while only interest is paid the principal stays, and the rest is level', () => {
    const rows = planned({ form: 'equal-instalment', interestOnlyPeriods: 3 });
    expect(rows.slice(0, 3).map(({ principal }) => principal)).toEqual([0n, 0n, 0n]);
    expect(new Set(rows.slice(3, -1).map(({ principal, interest }) => principal + interest)).size).toBe(1);
    expect(rows.reduce((sum, { principal }) => sum + principal, 0n)).toBe(12_000_000n);
  });
});

test('a smaller balance keeps the proportions of its steps, a shorter term their amounts', () => {
  const steps = [
    { periods: 6, percent: 20 },
    { periods: 6, percent: 80 },
  ];
  const after = (prepayment: 'reduce-instalment' | 'reduce-term') => {
    const bank = lent('2024-01-31', { terms: terms({ form: 'step', steps, prepayment }) });
    bank.done(draw, { loanId, amount: '120000.00' }, ann);
    bank.done(repay, { loanId, amount: '60000.00' }, ann);
    return bank.all(instalments).map(({ principal }) => Number(principal) / 100);
  };
  expect(after('reduce-instalment')).toEqual([...Array(6).fill(2_000), ...Array(6).fill(8_000)]);
  expect(after('reduce-term')).toEqual([...Array(6).fill(4_000), 16_000, 16_000, 4_000, 0, 0, 0]);
});

describe('the fee for repaying early', () => {
  const bankWithFee = () => {
    const fee = { bps: 100, withinMonths: 6 };
    const bank = lent('2024-01-31', { terms: terms({ form: 'interest-first', prepaymentFee: fee }) });
    bank.done(draw, { loanId, amount: '100000.00' }, ann);
    return bank;
  };

  test('is its part of the principal that is repaid early, in the first months only', () => {
    const bank = bankWithFee();
    expect(bank.done(repay, { loanId, amount: '10100.00' }, ann)).toMatchObject({
      principal: '10000.00',
      fees: '100.00',
      left: '0.00',
    });
    bank.date = '2024-07-31';
    bank.done(repay, { loanId, amount: '1911.60' }, ann);
    expect(bank.done(repay, { loanId, amount: '10000.00' }, ann)).toMatchObject({
      principal: '10000.00',
      fees: '0.00',
    });
  });

  test('never takes more than the money, nor leaves a fen that could have repaid principal', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 11_000_000n), (money) => {
        const bank = bankWithFee();
        const before = bank.funds('ann');
        const reply = bank.done(repay, { loanId, amount: amountText(money) }, ann);
        const [paid] = bank.appended(repayments);
        if (paid === undefined) return;
        expect(paid.fees).toBe((paid.principal + 50n) / 100n);
        expect(before - bank.funds('ann')).toBe(paid.principal + paid.fees);
        const left = money - paid.principal - paid.fees;
        expect(reply.left).toBe(amountText(left));
        if (bank.get(loans, loanId)!.principal > 0n) expect(left).toBeLessThanOrEqual(1n);
        expect(bank.trialBalance()).toBe(0n);
      }),
    );
  });
});
