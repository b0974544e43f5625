import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import { daysPastDue } from '../collection/advance-case.ts';
import { cases } from '../collection/case.ts';
import { officerOf } from '../collection/officer.ts';
import type { Lender } from '../lender.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { penaltyRateBps } from '../repayment/overdue-interest.ts';
import { Proposal } from './inputs.ts';
import { approvalsFor, groundOf, objectionToWriteOff, type WriteOffPolicy } from './policy.ts';
import { type WriteOff, writeOffs } from './write-off.ts';

export interface WritingOff {
  readonly lender: Lender;
  readonly policy: WriteOffPolicy;
}

/** An officer would write a loan off as a loss, with the ground and its evidence; others approve it. */
export const proposeWriteOffOf = ({ lender: { shard }, policy }: WritingOff) =>
  operation({
    name: `${shard}.write-off.propose`,
    summary:
      'An officer proposes to write a loan off, with the ground and the evidence that the policy asks for.',
    business: 'closing',
    roles: ['institution'],
    input: Proposal,
    load: ({ loanId }) => [loans.key(loanId), writeOffs.key(loanId), cases.key(loanId)],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      return loan === undefined ? [] : [subjectKey(loan.customer)];
    },
    decide: (state, { loanId, ground, words, evidence }, { businessDate: date, actor }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
      const { customer: subject, product, principal } = loan;
      const before = state.get(writeOffs, loanId);
      if (loan.state !== 'active' || (before !== undefined && before.state !== 'given-back'))
        return refuse('write-off-state', { state: before?.state ?? loan.state }, { subject });
      const candidate = {
        principal,
        daysPastDue: overdueDays(loan, date),
        contacts: state.get(cases, loanId)?.contacts ?? 0,
        evidence: evidence.map(({ kind }) => kind),
      };
      const objection = objectionToWriteOff(candidate, groundOf(policy, ground));
      if (objection !== undefined) return refuse(objection.code, objection.values, { subject });
      const row: WriteOff = {
        id: loanId,
        customer: subject,
        region: loan.region,
        product,
        state: 'proposed',
        ground,
        words,
        evidence,
        proposed_by: officerOf(actor),
        proposed_on: date,
        approvals: [],
        approvals_needed: approvalsFor(policy, principal),
        written_off_on: null,
        principal,
        interest: 0n,
        overdue: 0n,
        rate_bps: penaltyRateBps(loan),
        later: 0n,
        later_to: null,
        paid_principal: 0n,
        paid_interest: 0n,
        paid_overdue: 0n,
        paid_later: 0n,
        receipts: 0,
      };
      return effects({
        reply: { loan: loanId, state: 'proposed', approvalsNeeded: row.approvals_needed },
        rows: [before === undefined ? writeOffs.insert(row) : writeOffs.update(row)],
        facts: [
          {
            kind: `${shard}.write-off-proposed`,
            subject,
            header: { product, ground },
            opening: { loan: loanId, words, by: row.proposed_by },
          },
        ],
      });
    },
  });

/** Days past due of the earliest thing unpaid; 0 while nothing is overdue. */
export const overdueDays = ({ next_due_on }: Loan, date: string): number =>
  next_due_on === null ? 0 : Math.max(0, daysPastDue(next_due_on, date));
