import { effects, operation, prepareAgain, refuse } from '@sandglass/operations';
import { daysBetween, parseDate } from '@sandglass/time';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import type { Lender } from '../lender.ts';
import { loans } from '../loan/loan.ts';
import { paymentId, payments } from '../repayment/payment.ts';
import { total } from '../repayment/sums.ts';
import { rowsToPay, texts } from '../repayment/take.ts';
import { bookCorrection } from './book-correction.ts';
import { correct } from './correct.ts';
import { type Debtor, debtorKeys, debtorOf, isMoved, NO_OTHERS } from './debtor.ts';
import { historyKeys, historyOf, isReplayable } from './history.ts';
import { anewFacts } from './stands-anew.ts';

/** How far back a payment may count; what is older is a matter for the auditors. */
const BACK_DAYS_MAX = 1_100;

/** Books money that reached the bank earlier: the loan is worked out anew from that date, and the difference is posted today. */
export const repayDatedOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.repay-dated`,
    summary:
      'Books a repayment that counts from an earlier date; what follows from it is posted today, and nothing booked is changed.',
    business: 'closing',
    roles: ['institution'],
    input: Type.Object(
      {
        loanId: Type.String({ minLength: 1, maxLength: 64 }),
        amount: Amount,
        valueDate: Type.String({
          format: 'date',
          description: 'The day on which the money reached the bank',
        }),
        reason: Type.String({ minLength: 1, maxLength: 500, description: 'Why it is booked late' }),
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
      return loan === undefined ? [] : [...rowsToPay(lender, loanId, loan.customer), ...historyKeys(loan)];
    },
    decide: (
      state,
      { loanId, valueDate, reason, ...input },
      { now, businessDate, actor },
      debtor = NO_OTHERS,
    ) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
      const no = (code: string, values = {}) => refuse(code, values, { subject: loan.customer });
      const amount = minorOf(input.amount);
      if (amount === 0n) return no('amount-not-positive');
      if (valueDate > businessDate) return no('value-date-ahead', { date: valueDate, today: businessDate });
      if (daysBetween(parseDate(valueDate), parseDate(businessDate)) > BACK_DAYS_MAX) {
        return no('value-date-too-old', { date: valueDate, days: String(BACK_DAYS_MAX) });
      }
      if (loan.state !== 'active' && loan.state !== 'settled') return no('loan-left', { state: loan.state });
      if (!isReplayable(loan)) return no('history-too-long');
      const known = historyOf(state, loan);
      if (known.termsOn !== null && valueDate < known.termsOn) {
        return no('value-date-before-terms', { date: valueDate, restructured: known.termsOn });
      }
      const first = known.drawings[0]?.drawn_on;
      if (first === undefined || valueDate < first) {
        return no('value-date-before-drawdown', { date: valueDate, drawn: first ?? '—' });
      }
      if (isMoved(state, debtor)) return prepareAgain();
      const payment = {
        id: paymentId(loanId, loan.repayments),
        loan: loanId,
        n: loan.repayments,
        amount,
        value_date: valueDate,
        booked_on: businessDate,
        preferred: null,
        claimed_only: false,
        realised: false,
        state: 'booked' as const,
      };
      const correction = correct(
        state,
        known,
        { ...known, payments: [...known.payments, payment] },
        businessDate,
        debtor,
      );
      if (correction === undefined) return no('history-differs');
      const { book, sums } = correction;
      const counted = {
        ...correction,
        book: { ...book, loan: { ...book.loan, repayments: loan.repayments + 1 } },
      };
      const booked = bookCorrection(state, { loan, correction: counted, id: payment.id, businessDate, now });
      if ('code' in booked) return no(booked.code, booked.values);
      return effects({
        reply: {
          loan: loanId,
          valueDate,
          taken: amountText(total(sums)),
          ...texts(sums),
          principalOwed: amountText(book.loan.principal),
          state: book.loan.state,
        },
        ...booked,
        rows: [...(booked.rows ?? []), payments.create(payment)],
        facts: [
          {
            kind: `${lender.shard}.repaid-earlier`,
            subject: loan.customer,
            header: { product: loan.product },
            opening: {
              loan: loanId,
              amount: amountText(amount),
              valueDate,
              reason,
              ...texts(sums),
              by: actor.person ?? actor.party,
            },
          },
          ...anewFacts(lender.shard, state, loanId, correction.anew),
        ],
      });
    },
  });
