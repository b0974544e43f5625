import { accounts, newAccount } from '@sandglass/ledger';
import type { Effects, RowWrite, State, Usage } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import { newPosition, positions } from '../books/position.ts';
import { type Borrower, borrowers } from '../borrower.ts';
import { chart, currentAccount, principalAccount } from '../chart.ts';
import type { Lender } from '../lender.ts';
import { moveToRenewed } from '../line/move.ts';
import { type Drawing, drawings } from '../loan/drawing.ts';
import { drawOn } from '../loan/drawn.ts';
import { monthsBetween } from '../loan/due-date.ts';
import { instalments } from '../loan/instalment.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { newStanding, standings } from '../nightly/standing.ts';
import { rateText } from '../rate.ts';
import { paymentId } from '../repayment/payment.ts';
import { type Taken, texts } from '../repayment/take.ts';
import { renewedFacts } from './facts.ts';
import { newLoanOf, withoutRenewed } from './new-loan-of.ts';
import { type Lineage, lineages, monthsRenewed, type Renewal, renewals, timesRenewed } from './renewal.ts';

/** What is done on a day. */
export interface Day {
  readonly renewal: Renewal;
  readonly loan: Loan;
  readonly drawing: Drawing;
  readonly amount: bigint;
  readonly taken: Taken;
  readonly date: string;
  readonly now: number;
}

/** The effects of a renewal: the old principal paid, the new loan and its drawing begun, the line moved once. */
export function renewed(lender: Lender, state: State, day: Day): Effects {
  const { renewal, loan, amount, taken, date, now } = day;
  const { customer, region, currency } = loan;
  const old = withoutRenewed(taken.paid.loan, amount, date);
  const next = drawOn(newLoanOf(renewal, loan, amount, date), amount, date);
  const payment = paymentId(loan.id, loan.repayments);
  const done: Renewal = { ...renewal, state: 'renewed', renewed: amount, ended_on: date, payment };
  const account = { id: principalAccount(next.loan.id), ...chart.principal, currency, now };
  const more = amount - taken.paid.sums.principal;
  const usage: Usage[] = [
    { measure: 'customers', count: 1, customer, region },
    { measure: 'drawdowns', count: 1, customer, region },
    { measure: 'drawn-amount', amount, customer, region },
    // The balance moves once, by what the new principal differs from the old.
    ...(more === 0n ? [] : [{ measure: 'balance', amount: more, customer, region }]),
  ];
  return {
    reply: {
      loan: loan.id,
      drawing: renewal.id,
      state: 'renewed',
      nextLoan: next.loan.id,
      renewed: amountText(amount),
      annualRatePercent: rateText(next.loan.rate_bps),
      paidFromOwn: amountText(taken.amount - amount),
      ...texts(taken.paid.sums),
      maturesOn: next.drawing.matures_on,
    },
    rows: [
      ...(taken.rows ?? []).filter(({ table }) => table.name !== loans.name && table.name !== borrowers.name),
      loans.update(old),
      borrowers.update(borrowerAfter(state, taken.rows ?? [], customer)),
      loans.create(next.loan),
      positions.create(newPosition(next.loan.id)),
      standings.create(newStanding(next.loan.id, renewal.contract.pdClass)),
      accounts.insert(newAccount(account)),
      drawings.create(next.drawing),
      ...next.instalments.map((row) => instalments.create(row)),
      lineages.create(lineageOf(state, day, next.loan.id)),
      renewals.update(done),
      ...moveToRenewed(state, old, next.loan, date),
    ],
    transfers: [
      {
        kind: 'transfer',
        debit: principalAccount(next.loan.id),
        credit: currentAccount(customer),
        amount,
        code: 'drawdown',
      },
      ...(taken.transfers ?? []),
    ],
    facts: [...(taken.facts ?? []), ...renewedFacts(lender, done, old, next, taken)],
    usage,
  };
}

/** With the new loan counted, and no longer in arrears where the payment ended them. */
function borrowerAfter(state: State, written: readonly RowWrite[], customer: string): Borrower {
  const found = written.find(({ table }) => table.name === borrowers.name)?.row as Borrower | undefined;
  const borrower = found ?? state.get(borrowers, customer)!;
  return { ...borrower, loans: borrower.loans + 1 };
}

function lineageOf(state: State, { renewal, loan, drawing }: Day, next: string): Lineage {
  const before = state.get(lineages, loan.id);
  return {
    id: next,
    from_loan: loan.id,
    from_drawing: renewal.id,
    times: timesRenewed(before) + 1,
    first_drawn_on: before?.first_drawn_on ?? drawing.drawn_on,
    months: monthsRenewed(before) + monthsBetween(drawing.drawn_on, drawing.matures_on),
    signed_on: renewal.signed_on,
  };
}
