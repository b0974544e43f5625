import { accounts, available } from '@sandglass/ledger';
import type { Effects, Objection, State, Transfer } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import { positionOf, positions } from '../books/position.ts';
import { recognise } from '../books/recognise.ts';
import { borrowers } from '../borrower.ts';
import {
  currentAccount,
  FEE_INCOME,
  INTEREST_RECEIVABLE,
  PENALTY_RECEIVABLE,
  principalAccount,
} from '../chart.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { repayments } from '../repayment/repayment.ts';
import { type Sums, total } from '../repayment/sums.ts';
import type { Correction } from './correct.ts';

export interface Booking {
  /** Before the correction. */
  readonly loan: Loan;
  readonly correction: Correction;
  /** Under which the differences stand among the repayments. */
  readonly id: string;
  readonly businessDate: string;
  readonly now: number;
}

/**
 * The effects of a correction: what was booked stays, what was paid of it too much is posted back, what was paid too
 * little is posted, all today. An objection when the customer's account does not hold the difference.
 */
export function bookCorrection(
  state: State,
  { loan, correction, id, businessDate, now }: Booking,
): Omit<Effects, 'reply'> | Objection {
  const { customer, region } = loan;
  const { book, sums, paid } = correction;
  const borrower = state.get(borrowers, customer);
  const account = state.get(accounts, currentAccount(customer));
  if (borrower === undefined || account === undefined)
    return { code: 'loan-unknown', values: { loan: loan.id } };
  const balance = available(account) ?? 0n;
  const wanted = total(sums);
  if (wanted > balance) {
    return { code: 'funds-short', values: { balance: amountText(balance), amount: amountText(wanted) } };
  }
  const recognised = recognise(positionOf(state, loan.id), book, {
    interest: sums.interest,
    overdue: sums.penalty + sums.compound,
  });
  const overdueBy = Number(book.loan.overdue_since !== null) - Number(loan.overdue_since !== null);
  return {
    rows: [
      loans.update(book.loan),
      positions.update(recognised.position),
      ...(overdueBy === 0
        ? []
        : [borrowers.update({ ...borrower, loans_overdue: borrower.loans_overdue + overdueBy })]),
      ...correction.rows,
      ...[...paid].map(([drawing, more]) =>
        repayments.insert({
          id,
          loan: loan.id,
          drawing,
          customer,
          paid_on: businessDate,
          at: now,
          currency: loan.currency,
          ...more,
        }),
      ),
    ],
    transfers: inOrder(recognised.transfers, transfersOf(loan, sums)),
    usage: sums.principal === 0n ? [] : [{ measure: 'balance', amount: -sums.principal, customer, region }],
  };
}

/** What comes back is posted before what is taken, and income before the payment that takes from its receivable. */
function inOrder(
  income: readonly Transfer[],
  legs: readonly (Transfer & { readonly back: boolean })[],
): Transfer[] {
  const plain = legs.map(({ back: _, ...transfer }) => transfer as Transfer);
  const back = plain.filter((_, at) => legs[at]!.back);
  const taken = plain.filter((_, at) => !legs[at]!.back);
  const earned = income.filter(({ code }) => !code.endsWith('-reversed'));
  const reversed = income.filter(({ code }) => code.endsWith('-reversed'));
  return [...earned, ...back, ...taken, ...reversed];
}

function transfersOf(
  loan: Loan,
  { penalty, compound, interest, principal, fees }: Sums,
): (Transfer & { readonly back: boolean })[] {
  const current = currentAccount(loan.customer);
  const legs: readonly (readonly [amount: bigint, account: string, code: string])[] = [
    [penalty, PENALTY_RECEIVABLE, 'repayment-penalty'],
    [compound, PENALTY_RECEIVABLE, 'repayment-compound'],
    [interest, INTEREST_RECEIVABLE, 'repayment-interest'],
    [principal, principalAccount(loan.id), 'repayment-principal'],
    [fees, FEE_INCOME, 'prepayment-fee'],
  ];
  return legs
    .filter(([amount]) => amount !== 0n)
    .map(([amount, account, code]) =>
      amount > 0n
        ? { kind: 'transfer', debit: current, credit: account, amount, code, back: false }
        : {
            kind: 'transfer',
            debit: account,
            credit: current,
            amount: -amount,
            code: `${code}-reversed`,
            back: true,
          },
    );
}
