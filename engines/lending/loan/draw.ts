import { subjectKey } from '@sandglass/journal';
import { accounts } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import { borrowers } from '../borrower.ts';
import { currentAccount, principalAccount } from '../chart.ts';
import type { Lender } from '../lender.ts';
import { lineOf, lines } from '../line/line.ts';
import { drawings } from './drawing.ts';
import { drawOn } from './drawn.ts';
import { instalments } from './instalment.ts';
import { availableToDraw, loans } from './loan.ts';
import { objectionToDraw } from './may-draw.ts';

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
      ...lender.keysOf(party, loanId),
      subjectKey(party),
    ],
    decide: (state, input, { businessDate, actor: { party } }) => {
      const amount = minorOf(input.amount);
      const loan = state.get(loans, input.loanId);
      const borrower = state.get(borrowers, party);
      if (loan === undefined || borrower === undefined || loan.customer !== party) {
        return refuse('loan-unknown', { loan: input.loanId }, { subject: party });
      }
      const changed = lender.objection(state, party, input.loanId);
      if (changed !== undefined) return refuse(changed.code, changed.values, { subject: party });
      const objection = objectionToDraw({
        loan,
        borrower,
        line: lineOf(state, party),
        amount,
        date: businessDate,
      });
      if (objection !== undefined) return refuse(objection.code, objection.values, { subject: party });

      const { loan: after, drawing, instalments: schedule } = drawOn(loan, amount, businessDate);
      const first = schedule[0]!;
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
