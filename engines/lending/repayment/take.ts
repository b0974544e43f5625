import { subjectKey } from '@sandglass/journal';
import { accounts, available } from '@sandglass/ledger';
import type { Effects, Fact, Objection, RowKey, RowWrite, State } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import { positionOf, positions } from '../books/position.ts';
import { INCOME_ACCOUNTS, recognise } from '../books/recognise.ts';
import { borrowers } from '../borrower.ts';
import { currentAccount, FEE_INCOME, principalAccount } from '../chart.ts';
import type { Lender } from '../lender.ts';
import { drawings } from '../loan/drawing.ts';
import { instalments } from '../loan/instalment.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { type OpenBook, openBook } from './open-book.ts';
import { type PaidLoan, type PaidPlan, payLoan } from './pay-loan.ts';
import { paymentId, payments } from './payment.ts';
import { transfersOf } from './post.ts';
import { repayments } from './repayment.ts';
import { type Sums, total } from './sums.ts';

/** The rows that a payment on a loan needs; its open drawings and instalments besides (`openRows`). */
export const rowsToPay = (lender: Lender, loanId: string, customer: string): RowKey[] => [
  loans.key(loanId),
  borrowers.key(customer),
  accounts.key(currentAccount(customer)),
  accounts.key(principalAccount(loanId)),
  positions.key(loanId),
  accounts.key(FEE_INCOME),
  ...INCOME_ACCOUNTS,
  ...lender.keysOf(customer),
  subjectKey(customer),
];

export interface Money {
  readonly loan: Loan;
  /** Minor units; what is more than all that is owed stays on the account. */
  readonly amount: bigint;
  readonly businessDate: string;
  readonly now: number;
  /** The drawing to repay early first. */
  readonly preferred?: number | undefined;
  /** The bank takes it, and no more than is claimed: nothing of it is early, in whatever history. */
  readonly claimedOnly?: boolean;
  /** It is out of the price of what secured the loan. */
  readonly realised?: boolean;
  /** Lands on the account in the same operation, before this is taken. Minor units. */
  readonly besides?: bigint;
}

/** A payment that can be made: what it pays, and all that has to be written. */
export interface Taken extends Omit<Effects, 'reply'> {
  readonly paid: PaidLoan;
  readonly amount: bigint;
}

/** Takes money from the customer's current account for a loan: due first, then early. */
export const take = (lender: Lender, state: State, money: Money): Taken | Objection =>
  takeFrom(lender, state, openBook(state, money.loan), money);

/** The same where the book was read already, or only what of it is near: then nothing may be taken early. */
export function takeFrom(lender: Lender, state: State, book: OpenBook, money: Money): Taken | Objection {
  const { loan, businessDate, now, preferred, claimedOnly = false, realised = false, besides = 0n } = money;
  const borrower = state.get(borrowers, loan.customer);
  const account = state.get(accounts, currentAccount(loan.customer));
  if (borrower === undefined || account === undefined)
    return { code: 'loan-unknown', values: { loan: loan.id } };
  const paid = payLoan(book, money.amount, businessDate, preferred);
  const amount = money.amount - paid.left;
  const balance = (available(account) ?? 0n) + besides;
  if (amount > balance) {
    return { code: 'funds-short', values: { balance: amountText(balance), amount: amountText(amount) } };
  }
  const { interest, penalty, compound, principal } = paid.sums;
  const recognised = recognise(positionOf(state, loan.id), paid, { interest, overdue: penalty + compound });
  const inArrearsNoMore = loan.overdue_since !== null && paid.loan.overdue_since === null;
  const { customer, region } = loan;
  return {
    paid,
    amount,
    rows: [
      loans.update(paid.loan),
      positions.update(recognised.position),
      payments.create({
        id: paymentId(loan.id, loan.repayments),
        loan: loan.id,
        n: loan.repayments,
        amount,
        value_date: businessDate,
        booked_on: businessDate,
        preferred: preferred ?? null,
        claimed_only: claimedOnly,
        realised,
        state: 'booked',
      }),
      ...(inArrearsNoMore
        ? [borrowers.update({ ...borrower, loans_overdue: borrower.loans_overdue - 1 })]
        : []),
      ...rowsOf(book, paid, now, businessDate),
    ],
    transfers: [...recognised.transfers, ...transfersOf(loan, paid.sums)],
    facts: factsOf(lender, loan, paid, amount),
    usage: principal === 0n ? [] : [{ measure: 'balance', amount: -principal, customer, region }],
  };
}

export const isTaken = (of: Taken | Objection): of is Taken => 'paid' in of;

/** The rows that the repayment changed, and what it paid of each drawing. */
function rowsOf(book: OpenBook, { plans }: PaidLoan, at: number, paidOn: string): RowWrite[] {
  const { loan } = book;
  const id = paymentId(loan.id, loan.repayments);
  const before = new Set(book.plans.flatMap((plan) => [...plan.instalments]));

  const touched = plans.filter(({ sums }) => total(sums) > 0n);
  return touched.flatMap((plan: PaidPlan) => [
    drawings.update(plan.drawing),
    ...plan.instalments.filter((instalment) => !before.has(instalment)).map((row) => instalments.update(row)),
    repayments.insert({
      id,
      loan: loan.id,
      drawing: plan.drawing.id,
      customer: loan.customer,
      paid_on: paidOn,
      at,
      currency: loan.currency,
      ...plan.sums,
    }),
  ]);
}

function factsOf({ shard }: Lender, loan: Loan, paid: PaidLoan, taken: bigint): Fact[] {
  const { customer: subject, product, id } = loan;
  const header = { product };
  const settledDrawings = paid.plans.filter(({ drawing }) => drawing.state === 'settled');
  return [
    {
      kind: `${shard}.repaid`,
      subject,
      header,
      opening: {
        loan: id,
        amount: amountText(taken),
        ...texts(paid.sums),
        principalOwed: amountText(paid.loan.principal),
      },
    },
    ...settledDrawings.map(({ drawing }) => ({
      kind: `${shard}.drawing-settled`,
      subject,
      header,
      opening: { loan: id, drawing: drawing.id },
    })),
    ...(paid.loan.state === 'settled'
      ? [{ kind: `${shard}.settled`, subject, header, opening: { loan: id } }]
      : []),
  ];
}

/** What was paid, as decimal strings. */
export const texts = ({ penalty, compound, interest, principal, fees, early }: Sums) => ({
  penalty: amountText(penalty),
  compound: amountText(compound),
  interest: amountText(interest),
  principal: amountText(principal),
  fees: amountText(fees),
  early: amountText(early),
});
