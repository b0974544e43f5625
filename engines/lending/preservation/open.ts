import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import { isNothingOverdue } from '../collection/owed-now.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { LoanOnly } from '../recovery/inputs.ts';
import { type Preserving, preservationKeys } from './case.ts';
import { type Preservation, preservations } from './preservation.ts';

/** A case with nothing in it yet: the inventory of assets is made first. */
export const newPreservation = (loan: Loan, on: string): Preservation => ({
  id: loan.id,
  customer: loan.customer,
  product: loan.product,
  state: 'inventory',
  timing: null,
  court: null,
  amount: 0n,
  security: 0n,
  security_kind: null,
  applied_on: null,
  ruled_on: null,
  sue_by: null,
  sued_on: null,
  case_number: null,
  assets: 0,
  papers: [],
  opened_on: on,
  closed_on: null,
  outcome: null,
});

/** Lawyers begin to look for what a court could seal. */
export const openPreservationOf = ({ lender: { shard } }: Preserving) =>
  operation({
    name: `${shard}.preservation.open`,
    summary:
      'Opens the case in which assets for an overdue loan are listed and the court is asked to seal them.',
    business: 'closing',
    roles: ['institution'],
    input: LoanOnly,
    load: ({ loanId }) => preservationKeys(loanId),
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      return loan === undefined ? [] : [subjectKey(loan.customer)];
    },
    decide: (state, { loanId }, { businessDate: date }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
      const { customer: subject, product } = loan;
      const before = state.get(preservations, loanId);
      if (before !== undefined) return refuse('preservation-state', { state: before.state }, { subject });
      if (isNothingOverdue(state, loan, date)) return refuse('case-closed', {}, { subject });
      return effects({
        reply: { loan: loanId, state: 'inventory' },
        rows: [preservations.insert(newPreservation(loan, date))],
        facts: [
          {
            kind: `${shard}.preservation-opened`,
            subject,
            header: { product },
            opening: { loan: loanId },
          },
        ],
      });
    },
  });
