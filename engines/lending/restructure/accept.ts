import { accounts, available } from '@sandglass/ledger';
import { effects, operation, type RowWrite, refuse, type State } from '@sandglass/operations';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { positionOf, positions } from '../books/position.ts';
import { recognise } from '../books/recognise.ts';
import { borrowers } from '../borrower.ts';
import { currentAccount } from '../chart.ts';
import { hardshipFiles, hardships, openHardship, openHardshipKeys } from '../hardship/hardship.ts';
import type { Lender } from '../lender.ts';
import { drawings } from '../loan/drawing.ts';
import { instalments, openRows } from '../loan/instalment.ts';
import { loans } from '../loan/loan.ts';
import { standings } from '../nightly/standing.ts';
import { LoanId } from '../recovery/inputs.ts';
import { openBook } from '../repayment/open-book.ts';
import { paymentId } from '../repayment/payment.ts';
import { transfersOf } from '../repayment/post.ts';
import { repayments } from '../repayment/repayment.ts';
import { total } from '../repayment/sums.ts';
import { rowsToPay } from '../repayment/take.ts';
import { planAnew } from './plan-anew.ts';
import { nextTerms } from './proposal.ts';
import { type Restructure, restructures } from './restructure.ts';

/** The customer accepts the new terms: interest and penalty to the day are paid, and the principal is planned anew. */
export const acceptRestructureOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.restructure.accept`,
    summary: 'The customer accepts approved terms, paying interest to the day, or declines them.',
    business: 'continuing',
    roles: ['customer'],
    input: Type.Object({ loanId: LoanId, agree: Type.Boolean() }, { additionalProperties: false }),
    load: ({ loanId }, { party }) => [
      ...rowsToPay(lender, loanId, party),
      hardshipFiles.key(loanId),
      standings.key(loanId),
    ],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return [];
      return [
        ...openRows(loanId, loan.open_drawings),
        restructures.key(nextTerms(loan)),
        ...openHardshipKeys(state, loanId),
      ];
    },
    decide: (state, { loanId, agree }, { businessDate: date, now, actor: { party } }) => {
      const loan = state.get(loans, loanId);
      const borrower = state.get(borrowers, party);
      const account = state.get(accounts, currentAccount(party));
      const row = loan && state.get(restructures, nextTerms(loan));
      const no = (code: string, values = {}) => refuse(code, values, { subject: party });
      if (loan === undefined || borrower === undefined || account === undefined || row === undefined)
        return no('restructure-unknown', { loan: loanId });
      if (loan.customer !== party) return no('restructure-unknown', { loan: loanId });
      if (row.state !== 'approved' || loan.state !== 'active')
        return no('restructure-state', { state: row.state });
      const until = row.until ?? date;
      if (date > until) return no('restructure-expired', { until });
      const fact = (event: string, opening: Readonly<Record<string, string | number>> = {}) => ({
        kind: `${lender.shard}.${event}`,
        subject: party,
        header: { product: loan.product },
        opening: { loan: loanId, ...opening },
      });
      const asked = (as: 'done' | 'turned-down') => endOfRequest(state, row, as, date);
      if (!agree) {
        return effects({
          reply: { loan: loanId, state: 'declined' },
          rows: [restructures.update({ ...row, state: 'declined', ended_on: date }), ...asked('turned-down')],
          facts: [fact('restructure-declined')],
        });
      }
      const book = openBook(state, loan);
      const terms = { months: row.months, gracePeriods: row.grace_periods };
      const anew = planAnew(book, terms, date, state.get(standings, loanId)?.tier);
      const due = total(anew.paid);
      const balance = available(account) ?? 0n;
      if (due > balance) return no('funds-short', { balance: amountText(balance), amount: amountText(due) });
      const { interest, penalty, compound } = anew.paid;
      const recognised = recognise(
        positionOf(state, loanId),
        { loan: anew.loan, plans: [{ drawing: anew.drawing, instalments: anew.instalments }] },
        { interest, overdue: penalty + compound },
      );
      const wasOverdue = loan.overdue_since !== null;
      return effects({
        reply: {
          loan: loanId,
          state: 'accepted',
          drawing: anew.drawing.id,
          paid: amountText(due),
          firstDueOn: anew.instalments[0]!.due_on,
          firstPayment: amountText(anew.instalments[0]!.principal + anew.instalments[0]!.interest),
          maturesOn: anew.drawing.matures_on,
          observedUntil: anew.loan.observed_until,
        },
        rows: [
          loans.update(anew.loan),
          positions.update(recognised.position),
          ...anew.closed.flatMap((plan) => [
            drawings.update(plan.drawing),
            ...plan.instalments.map((instalment) => instalments.update(instalment)),
          ]),
          drawings.create(anew.drawing),
          ...anew.instalments.map((instalment) => instalments.create(instalment)),
          ...(due === 0n
            ? []
            : [
                repayments.insert({
                  id: paymentId(loanId, loan.repayments),
                  loan: loanId,
                  drawing: anew.closed[0]!.drawing.id,
                  customer: party,
                  paid_on: date,
                  at: now,
                  currency: loan.currency,
                  ...anew.paid,
                }),
              ]),
          ...(wasOverdue
            ? [borrowers.update({ ...borrower, loans_overdue: borrower.loans_overdue - 1 })]
            : []),
          restructures.update({
            ...row,
            state: 'accepted',
            ended_on: date,
            paid: due,
            drawing: anew.drawing.id,
          }),
          ...asked('done'),
        ],
        transfers: [...recognised.transfers, ...transfersOf(loan, anew.paid)],
        facts: [
          fact('restructured', {
            drawing: anew.drawing.id,
            months: row.months,
            amount: amountText(anew.drawing.amount),
            observedUntil: anew.loan.observed_until ?? '',
          }),
          ...(asked('done').length === 0
            ? []
            : [
                {
                  kind: `${lender.shard}.hardship-done`,
                  subject: party,
                  opening: { loan: loanId, evidence: row.id },
                },
              ]),
        ],
      });
    },
  });

/** The request of hardship from which the terms were made ends with them. */
function endOfRequest(
  state: State,
  { loan, hardship }: Restructure,
  as: 'done' | 'turned-down',
  date: string,
): readonly RowWrite[] {
  const open = openHardship(state, loan);
  const file = state.get(hardshipFiles, loan);
  if (open === undefined || file === undefined || open.id !== hardship || open.state !== 'agreed') return [];
  return [
    hardships.update({ ...open, state: as, ended_on: date }),
    hardshipFiles.update({ ...file, open: null }),
  ];
}
