import { subjectKey } from '@sandglass/journal';
import { accounts } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import { keysToLeave, leaveBooks, restToLeave } from '../books/leave-books.ts';
import { HANDED_OVER } from '../chart.ts';
import type { Lender } from '../lender.ts';
import { loans } from '../loan/loan.ts';
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
    load: ({ loanId }) => [...keysToLeave(loanId), recoveries.key(loanId), accounts.key(HANDED_OVER)],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      return loan === undefined ? [] : [...restToLeave(lender, loan), subjectKey(loan.customer)];
    },
    decide: (state, { loanId }, { businessDate: date }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
      const { customer: subject, product, principal } = loan;
      const stage = state.get(recoveries, loanId)?.stage ?? '—';
      if (stage !== 'preserved' || loan.state !== 'active')
        return refuse('recovery-stage', { stage }, { subject });
      const left = leaveBooks(state, loan, {
        to: HANDED_OVER,
        code: 'loan-handed-over',
        as: 'handed-over',
        date,
      });
      return effects({
        reply: { loan: loanId, principal: amountText(principal) },
        rows: left.rows,
        transfers: left.transfers,
        facts: [
          {
            kind: `${lender.shard}.handed-over`,
            subject,
            header: { product },
            opening: { loan: loanId, principal: amountText(principal) },
          },
        ],
        usage: left.usage,
      });
    },
  });
