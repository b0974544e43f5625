import { expect, test } from 'vitest';
import { loans } from '../loan/loan.ts';
import { customer } from '../testing/bank.ts';
import { lent, testLending } from '../testing/lent.ts';
import { signedLoan } from '../testing/loan.ts';

const { draw, repayDated } = testLending;
const officer = { role: 'institution', party: 'bank', person: 'officer' } as const;
const START = '2024-01-16';

test('a correction is prepared again when another loan of the debtor moved since it was looked for', () => {
  const bank = lent(START);
  bank.done(draw, { loanId: 'loan-1', amount: '300000.00' }, customer('ann'));
  const other = signedLoan({ id: 'loan-2', signed_on: START });
  bank.put(loans, other);
  const found = { loanId: 'loan-1', amount: '100.00', valueDate: START, reason: 'late file' };
  for (const moved of [
    { repayments: 1 },
    { drawings: 1 },
    { restructures: 1 },
    { state: 'settled' },
  ] as const) {
    const debtor = { others: [{ ...other, ...moved }] };
    expect(() => bank.do(repayDated, found, officer, debtor), Object.keys(moved)[0]).toThrow(
      'prepared again',
    );
  }
  expect(bank.done(repayDated, found, officer, { others: [other] })).toMatchObject({ taken: '100.00' });
});
