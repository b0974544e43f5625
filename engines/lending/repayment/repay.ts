import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import { assignments } from '../disposal/assignment.ts';
import { keysToReceiveAfter, receivedAfter } from '../disposal/receive-after.ts';
import type { Lender } from '../lender.ts';
import { openRows } from '../loan/instalment.ts';
import { availableToDraw, loans } from '../loan/loan.ts';
import { isTaken, rowsToPay, take, texts } from './take.ts';

/** Repays a loan from the customer's current account: what is due first, then early; what is too much stays there. */
export const repayOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.repay`,
    summary:
      'The customer repays: overdue and due amounts first, the rest early. More than is owed stays on the account; what is paid for a sold loan goes on to its buyer.',
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
    load: ({ loanId }, { party }) => [...rowsToPay(lender, loanId, party), assignments.key(loanId)],
    loadThen: (state, { loanId }) => [
      ...openRows(loanId, state.get(loans, loanId)?.open_drawings ?? []),
      ...keysToReceiveAfter(state, loanId),
    ],
    decide: (state, { loanId, drawing, ...input }, { now, businessDate, actor: { party } }) => {
      const amount = minorOf(input.amount);
      const loan = state.get(loans, loanId);
      const no = (code: string, values = {}) => refuse(code, values, { subject: party });
      if (loan === undefined || loan.customer !== party) return no('loan-unknown', { loan: loanId });
      if (amount === 0n) return no('amount-not-positive');
      // Who pays the bank all the same does not lose the money: it goes on to whoever bought the claim.
      if (loan.state === 'sold')
        return receivedAfter(lender, state, { loanId, amount, source: 'account', date: businessDate });
      if (loan.open_drawings.length === 0) return no('nothing-owed');
      if (drawing !== undefined && !loan.open_drawings.some(({ n }) => n === drawing)) {
        return no('drawing-unknown', { drawing: String(drawing) });
      }
      const taken = take(lender, state, { loan, amount, businessDate, now, preferred: drawing });
      if (!isTaken(taken)) return no(taken.code, taken.values);
      const { paid, amount: took, ...written } = taken;
      return effects({
        reply: {
          loan: loanId,
          taken: amountText(took),
          left: amountText(paid.left),
          ...texts(paid.sums),
          principalOwed: amountText(paid.loan.principal),
          available: amountText(availableToDraw(paid.loan)),
          nextDueOn: paid.loan.next_due_on,
          state: paid.loan.state,
          currency: loan.currency,
        },
        ...written,
      });
    },
  });
