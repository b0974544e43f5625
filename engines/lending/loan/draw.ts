import { subjectKey } from '@sandglass/journal';
import { accounts } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import { borrowers } from '../borrower.ts';
import { currentAccount, principalAccount } from '../chart.ts';
import type { Lender } from '../lender.ts';
import { lineOf, lines } from '../line/line.ts';
import { type Drawing, drawingId, drawings } from './drawing.ts';
import { earlier } from './due-date.ts';
import { type Instalment, instalments } from './instalment.ts';
import { availableToDraw, type Loan, loans } from './loan.ts';
import { objectionToDraw } from './may-draw.ts';
import { planDrawing } from './schedule.ts';

/** Draws money under a signed loan: it lands in the customer's current account, and its schedule is made. */
export const drawOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.draw`,
    summary: 'The customer draws money under a loan; the schedule is made at once.',
    business: 'new',
    roles: ['customer'],
    input: Type.Object(
      { loanId: Type.String({ minLength: 1, maxLength: 64 }), amount: Amount },
      { additionalProperties: false },
    ),
    load: ({ loanId }, { party }) => [
      loans.key(loanId),
      borrowers.key(party),
      lines.key(party),
      accounts.key(currentAccount(party)),
      accounts.key(principalAccount(loanId)),
      ...lender.keysOf(party),
      subjectKey(party),
    ],
    decide: (state, input, { businessDate, actor: { party } }) => {
      const amount = minorOf(input.amount);
      const loan = state.get(loans, input.loanId);
      const borrower = state.get(borrowers, party);
      if (loan === undefined || borrower === undefined || loan.customer !== party) {
        return refuse('loan-unknown', { loan: input.loanId }, { subject: party });
      }
      const changed = lender.objection(state, party);
      if (changed !== undefined) return refuse(changed.code, changed.values, { subject: party });
      const objection = objectionToDraw({
        loan,
        borrower,
        line: lineOf(state, party),
        amount,
        date: businessDate,
      });
      if (objection !== undefined) return refuse(objection.code, objection.values, { subject: party });

      const schedule = planDrawing(loan, loan.drawings + 1, amount, businessDate);
      const first = schedule[0]!;
      const drawing = drawn(loan, schedule, amount, businessDate);
      const after = withDrawing(loan, drawing, first.due_on);
      const { region, currency } = loan;
      return effects({
        reply: {
          loan: loan.id,
          drawing: drawing.id,
          amount: amountText(amount),
          currency,
          instalments: drawing.instalments,
          firstDueOn: first.due_on,
          firstPayment: amountText(first.principal + first.interest),
          maturesOn: drawing.matures_on,
          principal: amountText(after.principal),
          available: amountText(availableToDraw(after)),
        },
        // Their ids count on from the loaded loan, so they cannot exist yet.
        rows: [
          loans.update(after),
          drawings.create(drawing),
          ...schedule.map((row) => instalments.create(row)),
        ],
        transfers: [
          {
            kind: 'transfer',
            debit: principalAccount(loan.id),
            credit: currentAccount(party),
            amount,
            code: 'drawdown',
          },
        ],
        facts: [
          {
            kind: `${lender.shard}.drawn`,
            subject: party,
            header: { product: loan.product },
            opening: {
              loan: loan.id,
              drawing: drawing.id,
              amount: amountText(amount),
              currency,
              maturesOn: drawing.matures_on,
            },
          },
        ],
        usage: [
          { measure: 'customers', count: 1, customer: party, region },
          { measure: 'drawdowns', count: 1, customer: party, region },
          { measure: 'drawn-amount', amount, customer: party, region },
          { measure: 'balance', amount, customer: party, region },
        ],
      });
    },
  });

function drawn(loan: Loan, schedule: readonly Instalment[], amount: bigint, drawnOn: string): Drawing {
  const n = loan.drawings + 1;
  return {
    id: drawingId(loan.id, n),
    loan: loan.id,
    n,
    customer: loan.customer,
    amount,
    principal: amount,
    drawn_on: drawnOn,
    matures_on: schedule.at(-1)!.due_on,
    instalments: schedule.length,
    state: 'open',
    settled_on: null,
  };
}

const withDrawing = (loan: Loan, { n, amount, instalments: count }: Drawing, firstDueOn: string): Loan => ({
  ...loan,
  drawings: n,
  drawn_total: loan.drawn_total + amount,
  principal: loan.principal + amount,
  open_drawings: [...loan.open_drawings, { n, from: 1, to: count }],
  next_due_on: earlier(loan.next_due_on, firstDueOn),
});
