import { effects, operation, prepareAgain, refuse } from '@sandglass/operations';
import Type from 'typebox';
import type { Lender } from '../lender.ts';
import { loans } from '../loan/loan.ts';
import { renewalKeys, renewalOfPayment } from '../renewal/of-payment.ts';
import { paymentId, payments } from '../repayment/payment.ts';
import { rowsToPay, texts } from '../repayment/take.ts';
import { bookCorrection } from './book-correction.ts';
import { correct } from './correct.ts';
import { type Debtor, debtorKeys, debtorOf, isMoved, NO_OTHERS } from './debtor.ts';
import { historyKeys, historyOf, isReplayable } from './history.ts';
import { anewFacts } from './stands-anew.ts';

/** Takes a payment back that was none: the loan is worked out without it, and its money is on the account again. */
export const reversePaymentOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.reverse-payment`,
    summary:
      'Reverses a payment on a loan; the money returns to the customer’s account, and what follows is posted today.',
    business: 'closing',
    roles: ['institution'],
    input: Type.Object(
      {
        loanId: Type.String({ minLength: 1, maxLength: 64 }),
        payment: Type.Integer({
          minimum: 0,
          maximum: 1_000_000,
          description: 'Which payment of the loan, from 0',
        }),
        reason: Type.String({ minLength: 1, maxLength: 500 }),
      },
      { additionalProperties: false },
    ),
    prepare: ({ loanId }, _actor, held): Promise<Debtor> => debtorOf(lender, loanId, held),
    load: ({ loanId }, _actor, debtor: Debtor | undefined) => [
      loans.key(loanId),
      ...debtorKeys(debtor ?? NO_OTHERS),
    ],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      return loan === undefined
        ? []
        : [...rowsToPay(lender, loanId, loan.customer), ...historyKeys(loan), ...renewalKeys(loan)];
    },
    decide: (state, { loanId, payment: n, reason }, { now, businessDate, actor }, debtor = NO_OTHERS) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
      const no = (code: string, values = {}) => refuse(code, values, { subject: loan.customer });
      if (loan.state !== 'active' && loan.state !== 'settled') return no('loan-left', { state: loan.state });
      if (!isReplayable(loan)) return no('history-too-long');
      const known = historyOf(state, loan);
      const payment = n < loan.repayments ? state.get(payments, paymentId(loanId, n)) : undefined;
      if (payment === undefined) return no('payment-unknown', { payment: String(n) });
      if (!known.payments.some(({ id }) => id === payment.id))
        return no('payment-before-terms', { payment: String(n), restructured: known.termsOn ?? '—' });
      const renewal = renewalOfPayment(state, loan, payment.id);
      if (renewal !== undefined)
        return no('payment-renewed', { payment: String(n), loan: renewal.next_loan });
      if (payment.realised) return no('payment-realised', { payment: String(n) });
      if (payment.state === 'reversed') return no('payment-reversed', { payment: String(n) });
      const reversed = { ...payment, state: 'reversed' as const };
      const without = known.payments.map((one) => (one.id === payment.id ? reversed : one));
      if (isMoved(state, debtor)) return prepareAgain();
      const correction = correct(state, known, { ...known, payments: without }, businessDate, debtor);
      if (correction === undefined) return no('history-differs');
      const id = `${payment.id}.reversed`;
      const booked = bookCorrection(state, { loan, correction, id, businessDate, now });
      if ('code' in booked) return no(booked.code, booked.values);
      return effects({
        reply: { loan: loanId, payment: n, ...texts(correction.sums), state: correction.book.loan.state },
        ...booked,
        rows: [...(booked.rows ?? []), payments.update(reversed)],
        facts: [
          {
            kind: `${lender.shard}.payment-reversed`,
            subject: loan.customer,
            header: { product: loan.product },
            opening: {
              loan: loanId,
              payment: n,
              reason,
              ...texts(correction.sums),
              by: actor.person ?? actor.party,
            },
          },
          ...anewFacts(lender.shard, state, loanId, correction.anew),
        ],
      });
    },
  });
