import { subjectKey } from '@sandglass/journal';
import { accounts } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import { positionOf, positions } from '../books/position.ts';
import { INCOME_ACCOUNTS, leave } from '../books/recognise.ts';
import { borrowers } from '../borrower.ts';
import { HANDED_OVER, principalAccount } from '../chart.ts';
import type { Lender } from '../lender.ts';
import { drawings } from '../loan/drawing.ts';
import { instalments, openRows } from '../loan/instalment.ts';
import { loans } from '../loan/loan.ts';
import { openBook } from '../repayment/open-book.ts';
import { LoanOnly } from './inputs.ts';
import { recoveries } from './recovery.ts';

/** A preserved loan leaves the pilot's books for the bank's asset department, which goes on with the claim. */
export const handOverLoanOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.exit.hand-over-loan`,
    summary: 'Moves a loan whose assets are preserved out of the pilot to the bank’s own books.',
    business: 'closing',
    roles: ['system'],
    input: LoanOnly,
    load: ({ loanId }) => [
      loans.key(loanId),
      recoveries.key(loanId),
      accounts.key(principalAccount(loanId)),
      accounts.key(HANDED_OVER),
      ...INCOME_ACCOUNTS,
      positions.key(loanId),
    ],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return [];
      const { customer } = loan;
      const rows = openRows(loanId, loan.open_drawings);
      return [borrowers.key(customer), ...lender.keysOf(customer), subjectKey(customer), ...rows];
    },
    decide: (state, { loanId }, { businessDate }) => {
      const loan = state.get(loans, loanId);
      const borrower = loan && state.get(borrowers, loan.customer);
      if (loan === undefined || borrower === undefined) return refuse('loan-unknown', { loan: loanId });
      const { customer: subject, product, principal, region } = loan;
      const stage = state.get(recoveries, loanId)?.stage ?? '—';
      if (stage !== 'preserved' || loan.state !== 'active')
        return refuse('recovery-stage', { stage }, { subject });
      const { plans } = openBook(state, loan);
      const left = leave(positionOf(state, loanId), HANDED_OVER, 'loan-handed-over');
      const wasOverdue = loan.overdue_since !== null;
      return effects({
        reply: { loan: loanId, principal: amountText(principal) },
        rows: [
          loans.update({
            ...loan,
            principal: 0n,
            open_drawings: [],
            next_due_on: null,
            overdue_since: null,
            frozen_on: loan.frozen_on ?? businessDate,
            state: 'handed-over',
          }),
          positions.update(left.position),
          ...plans.flatMap(({ drawing, instalments: rows }) => [
            drawings.update({ ...drawing, principal: 0n, state: 'handed-over' }),
            ...rows
              .filter(({ state: of }) => of !== 'paid')
              .map((row) => instalments.update({ ...row, state: 'dropped' })),
          ]),
          ...(wasOverdue
            ? [borrowers.update({ ...borrower, loans_overdue: borrower.loans_overdue - 1 })]
            : []),
        ],
        transfers: [
          ...left.transfers,
          ...(principal === 0n
            ? []
            : [
                {
                  kind: 'transfer' as const,
                  debit: HANDED_OVER,
                  credit: principalAccount(loanId),
                  amount: principal,
                  code: 'loan-handed-over',
                },
              ]),
        ],
        facts: [
          {
            kind: `${lender.shard}.handed-over`,
            subject,
            header: { product },
            opening: { loan: loanId, principal: amountText(principal) },
          },
        ],
        usage:
          principal === 0n ? [] : [{ measure: 'balance', amount: -principal, customer: subject, region }],
      });
    },
  });
