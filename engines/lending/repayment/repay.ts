import { subjectKey } from '@sandglass/journal';
import { accounts, available } from '@sandglass/ledger';
import { effects, type Fact, operation, type RowWrite, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import { positionOf, positions } from '../books/position.ts';
import { recognise } from '../books/recognise.ts';
import { borrowers } from '../borrower.ts';
import {
  currentAccount,
  INTEREST_INCOME,
  INTEREST_RECEIVABLE,
  PENALTY_INCOME,
  PENALTY_RECEIVABLE,
  principalAccount,
} from '../chart.ts';
import type { Lender } from '../lender.ts';
import { drawings } from '../loan/drawing.ts';
import { instalments, openRows } from '../loan/instalment.ts';
import { availableToDraw, type Loan, loans } from '../loan/loan.ts';
import { type OpenBook, openBook } from './open-book.ts';
import { type PaidLoan, type PaidPlan, payLoan } from './pay-loan.ts';
import { transfersOf } from './post.ts';
import { repayments } from './repayment.ts';
import { type Sums, total } from './sums.ts';

/** What is earned and what of it is unpaid: repaying moves between them. */
export const INCOME_ACCOUNTS = [INTEREST_RECEIVABLE, INTEREST_INCOME, PENALTY_RECEIVABLE, PENALTY_INCOME].map(
  (id) => accounts.key(id),
);

/** Repays a loan from the customer's current account: what is due first, then early; what is too much stays there. */
export const repayOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.repay`,
    summary:
      'The customer repays: overdue and due amounts first, the rest early. More than is owed stays on the account.',
    business: 'closing',
    roles: ['customer'],
    input: Type.Object(
      {
        loanId: Type.String({ minLength: 1, maxLength: 64 }),
        amount: Amount,
        drawing: Type.Optional(
          Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'Which drawing to repay early first' }),
        ),
      },
      { additionalProperties: false },
    ),
    load: ({ loanId }, { party }) => [
      loans.key(loanId),
      borrowers.key(party),
      accounts.key(currentAccount(party)),
      accounts.key(principalAccount(loanId)),
      positions.key(loanId),
      ...INCOME_ACCOUNTS,
      ...lender.keysOf(party),
      subjectKey(party),
    ],
    loadThen: (state, { loanId }) => openRows(loanId, state.get(loans, loanId)?.open_drawings ?? []),
    decide: (state, { loanId, drawing, ...input }, { now, businessDate, actor: { party } }) => {
      const amount = minorOf(input.amount);
      const loan = state.get(loans, loanId);
      const borrower = state.get(borrowers, party);
      const account = state.get(accounts, currentAccount(party));
      const no = (code: string, values = {}) => refuse(code, values, { subject: party });
      if (loan === undefined || borrower === undefined || account === undefined || loan.customer !== party) {
        return no('loan-unknown', { loan: loanId });
      }
      if (amount === 0n) return no('amount-not-positive');
      if (loan.open_drawings.length === 0) return no('nothing-owed');
      if (drawing !== undefined && !loan.open_drawings.some(({ n }) => n === drawing)) {
        return no('drawing-unknown', { drawing: String(drawing) });
      }
      const book = openBook(state, loan);
      const paid = payLoan(book, amount, businessDate, drawing);
      const taken = amount - paid.left;
      const balance = available(account) ?? 0n;
      if (taken > balance)
        return no('funds-short', { balance: amountText(balance), amount: amountText(taken) });

      const recognised = recognise(positionOf(state, loanId), paid, {
        interest: paid.sums.interest,
        overdue: paid.sums.penalty + paid.sums.compound,
      });
      const inArrearsNoMore = loan.overdue_since !== null && paid.loan.overdue_since === null;
      const standing = { ...borrower, loans_overdue: borrower.loans_overdue - (inArrearsNoMore ? 1 : 0) };
      return effects({
        reply: {
          loan: loanId,
          taken: amountText(taken),
          left: amountText(paid.left),
          ...texts(paid.sums),
          principalOwed: amountText(paid.loan.principal),
          available: amountText(availableToDraw(paid.loan)),
          nextDueOn: paid.loan.next_due_on,
          state: paid.loan.state,
          currency: loan.currency,
        },
        rows: [
          loans.update(paid.loan),
          positions.update(recognised.position),
          ...(inArrearsNoMore ? [borrowers.update(standing)] : []),
          ...rowsOf(book, paid, now, businessDate),
        ],
        transfers: [...recognised.transfers, ...transfersOf(loan, paid.sums)],
        facts: factsOf(lender, loan, paid, taken),
        usage:
          paid.sums.principal === 0n
            ? []
            : [{ measure: 'balance', amount: -paid.sums.principal, customer: party, region: loan.region }],
      });
    },
  });

/** The rows that the repayment changed, and what it paid of each drawing. */
function rowsOf(book: OpenBook, { plans, loan }: PaidLoan, at: number, paidOn: string): RowWrite[] {
  const before = new Set(book.plans.flatMap((plan) => [...plan.instalments]));
  const id = `${loan.id}.r${loan.repayments}`;
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

const texts = ({ penalty, compound, interest, principal, early }: Sums) => ({
  penalty: amountText(penalty),
  compound: amountText(compound),
  interest: amountText(interest),
  principal: amountText(principal),
  early: amountText(early),
});
