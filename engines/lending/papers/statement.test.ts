import type { StatementLine } from '@sandglass/ledger';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Repayment } from '../repayment/repayment.ts';
import { attribute, paymentsOf } from './payments.ts';
import { movementsOf, statementOf } from './statement.ts';

const line = (
  of: Partial<StatementLine> & Pick<StatementLine, 'operation' | 'code' | 'amount'>,
): StatementLine => ({
  n: 0,
  businessDate: '2024-02-01',
  at: Number(of.operation) * 1000,
  counterpart: 'x',
  side: 'debit',
  after: { debits: 0n, credits: 0n },
  ...of,
});
const repayment = (of: Partial<Repayment>): Repayment => ({
  id: 'loan-1.r1',
  loan: 'loan-1',
  drawing: 'loan-1.1',
  customer: 'ann',
  paid_on: '2024-02-01',
  at: 0,
  currency: 'CNY',
  penalty: 0n,
  compound: 0n,
  interest: 0n,
  principal: 0n,
  fees: 0n,
  early: 0n,
  ...of,
});

/** Two loans: drawn in 1 and 2, repaid in 3 with principal, in 4 and 5 interest alone. */
const account = [
  line({ operation: 1n, code: 'drawdown', amount: 1000n, side: 'credit' }),
  line({ operation: 2n, code: 'drawdown', amount: 500n, side: 'credit' }),
  line({ operation: 3n, code: 'repayment-interest', amount: 7n }),
  line({ operation: 3n, code: 'repayment-principal', amount: 100n, n: 1 }),
  line({ operation: 4n, code: 'repayment-interest', amount: 3n }),
  line({ operation: 5n, code: 'repayment-penalty', amount: 2n }),
  line({ operation: 6n, code: 'pay-in-simulated', amount: 900n, side: 'credit' }),
];
const records = [
  {
    loan: 'loan-1',
    lines: [
      line({ operation: 1n, code: 'drawdown', amount: 1000n }),
      line({ operation: 3n, code: 'repayment-principal', amount: 100n, side: 'credit' }),
    ],
    repayments: [
      repayment({ at: 3000, interest: 5n, principal: 100n }),
      repayment({ at: 3000, interest: 2n, drawing: 'loan-1.2' }),
    ],
  },
  {
    loan: 'loan-2',
    lines: [line({ operation: 2n, code: 'drawdown', amount: 500n })],
    repayments: [
      repayment({ id: 'loan-2.r1', loan: 'loan-2', at: 4000, interest: 3n }),
      repayment({ id: 'loan-2.r2', loan: 'loan-2', at: 5000, penalty: 2n }),
    ],
  },
];

describe('a payment', () => {
  test('is of the loan whose principal it touched, else of the one that recorded it', () => {
    const { byLoan, unexplained } = attribute(paymentsOf(account), records);
    expect([...byLoan].map(([loan, of]) => [loan, of.map(({ operation }) => operation)])).toEqual([
      ['loan-1', [3n]],
      ['loan-2', [4n, 5n]],
    ]);
    expect(unexplained).toEqual([]);
  });

  test('that the ledger took twice is explained once; the second is shown as what it is', () => {
    const twice = [...account, line({ operation: 9n, at: 4000, code: 'repayment-interest', amount: 3n })];
    const { byLoan, unexplained } = attribute(paymentsOf(twice), records);
    expect(byLoan.get('loan-2')).toHaveLength(2);
    expect(unexplained).toMatchObject([{ operation: 9n, interest: 3n }]);
  });
});

describe('a statement', () => {
  const movements = movementsOf(
    records[0]!.lines,
    attribute(paymentsOf(account), records).byLoan.get('loan-1')!,
  );

  test('begins and ends with what the ledger says is owed, and says what each movement was', () => {
    expect(statementOf(movements, '2024-01-01', '2024-12-31')).toMatchObject({
      opening: 0n,
      closing: 900n,
      totals: { drawn: 1000n, principal: 100n, interest: 7n, overdue: 0n, fees: 0n, left: 0n },
      movements: [
        { drawn: 1000n, owed: 1000n },
        { interest: 7n, principal: 100n, owed: 900n },
      ],
    });
    expect(statementOf(movements, '2024-03-01', '2024-12-31')).toMatchObject({
      opening: 900n,
      closing: 900n,
    });
  });

  test('of principal that leaves otherwise says so, and does not call it a repayment', () => {
    const sold = line({ operation: 8n, code: 'loan-handed-over', amount: 900n, side: 'credit' });
    const all = movementsOf([...records[0]!.lines, sold], []);
    expect(all.at(-1)).toMatchObject({ left: 900n, principal: 0n, owed: 0n, codes: ['loan-handed-over'] });
  });

  test('in two parts adds up to the whole, wherever it is cut', () => {
    const codes = ['drawdown', 'repayment-principal', 'write-off'];
    const lines = fc.array(
      fc.record({
        code: fc.constantFrom(...codes),
        amount: fc.bigInt(1n, 9999n),
        day: fc.integer({ min: 10, max: 28 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(lines, fc.integer({ min: 10, max: 28 }), (list, cut) => {
        const days = list.map(({ day }) => day).sort();
        const posted = list.map(({ code, amount }, at) =>
          line({
            operation: BigInt(at + 1),
            code,
            amount,
            businessDate: `2024-02-${days[at]}`,
            side: code === 'drawdown' ? 'debit' : 'credit',
          }),
        );
        const all = movementsOf(posted, []);
        const [first, second] = [
          statementOf(all, '2024-02-01', `2024-02-${cut}`),
          statementOf(all, `2024-02-${cut + 1}`, '2024-02-29'),
        ];
        const whole = statementOf(all, '2024-02-01', '2024-02-29');
        expect(second.opening).toBe(first.closing);
        expect(second.closing).toBe(whole.closing);
        expect(first.totals.left + second.totals.left).toBe(whole.totals.left);
        expect(whole.closing).toBe(whole.totals.drawn - whole.totals.principal - whole.totals.left);
      }),
    );
  });
});
