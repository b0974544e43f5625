import type { Transfer } from '@sandglass/operations';
import {
  currentAccount,
  FEE_INCOME,
  INTEREST_RECEIVABLE,
  PENALTY_RECEIVABLE,
  principalAccount,
} from '../chart.ts';
import type { Loan } from '../loan/loan.ts';
import type { Sums } from './sums.ts';

/** The ledger's side of a repayment: from the current account to the loan's principal and to what was receivable. */
export function transfersOf(loan: Loan, { penalty, compound, interest, principal, fees }: Sums): Transfer[] {
  const debit = currentAccount(loan.customer);
  const legs: readonly (readonly [amount: bigint, credit: string, code: string])[] = [
    [penalty, PENALTY_RECEIVABLE, 'repayment-penalty'],
    [compound, PENALTY_RECEIVABLE, 'repayment-compound'],
    [interest, INTEREST_RECEIVABLE, 'repayment-interest'],
    [principal, principalAccount(loan.id), 'repayment-principal'],
    [fees, FEE_INCOME, 'prepayment-fee'],
  ];
  return legs
    .filter(([amount]) => amount > 0n)
    .map(([amount, credit, code]) => ({ kind: 'transfer', debit, credit, amount, code }));
}
