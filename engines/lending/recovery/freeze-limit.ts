import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import type { Lender } from '../lender.ts';
import { availableToDraw, loans } from '../loan/loan.ts';
import { LoanOnly } from './inputs.ts';

/** Nothing more is drawn of a limit; what is owed goes on as it was signed, and one without debts is settled. */
export const freezeLimitOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.exit.freeze-limit`,
    summary: 'Freezes the unused limit of a loan for good; repayments go on.',
    business: 'closing',
    roles: ['system'],
    input: LoanOnly,
    load: ({ loanId }) => [loans.key(loanId)],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      return loan === undefined ? [] : [subjectKey(loan.customer)];
    },
    decide: (state, { loanId }, { businessDate }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
      const { customer: subject, product } = loan;
      if (loan.frozen_on !== null) return refuse('limit-frozen', {}, { subject });
      const over = loan.open_drawings.length === 0 && loan.state === 'active';
      const frozen = { ...loan, frozen_on: businessDate };
      const opening = { loan: loanId, unused: amountText(availableToDraw(loan)) };
      return effects({
        reply: { loan: loanId, frozenOn: businessDate, settled: over },
        rows: [loans.update(over ? { ...frozen, state: 'settled', settled_on: businessDate } : frozen)],
        facts: [
          { kind: `${lender.shard}.limit-frozen`, subject, header: { product }, opening },
          ...(over
            ? [{ kind: `${lender.shard}.settled`, subject, header: { product }, opening: { loan: loanId } }]
            : []),
        ],
      });
    },
  });
