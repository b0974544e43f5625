import { subjectKey } from '@sandglass/journal';
import { accounts } from '@sandglass/ledger';
import { effects, operation, refuse, type State, type Transfer } from '@sandglass/operations';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { accruedOn } from '../books/accrued.ts';
import { keysToLeave, leaveBooks, restToLeave } from '../books/leave-books.ts';
import { earn } from '../books/recognise.ts';
import { IMPAIRMENT_LOSS, LOSS_ALLOWANCE, WRITTEN_OFF, WRITTEN_OFF_CONTRA } from '../chart.ts';
import { cases } from '../collection/case.ts';
import { Words } from '../collection/note-outcome.ts';
import { officerOf } from '../collection/officer.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { LoanId } from '../recovery/inputs.ts';
import { openBook } from '../repayment/open-book.ts';
import { claimOf, totalOf } from './claim.ts';
import { groundOf, objectionToWriteOff } from './policy.ts';
import { overdueDays, type WritingOff } from './propose.ts';
import { type WriteOff, writeOffs } from './write-off.ts';

/**
 * Another officer approves a proposed write-off, or gives it back. With the last approval that its size needs the loan
 * leaves the balance sheet against its allowance; the claim goes on off it, and so does collection (账销案存).
 */
export const decideWriteOffOf = ({ lender, policy }: WritingOff) =>
  operation({
    name: `${lender.shard}.write-off.decide`,
    summary:
      'Another officer approves a proposed write-off or gives it back; with the last approval it is booked.',
    business: 'closing',
    roles: ['institution'],
    input: Type.Object(
      { loanId: LoanId, agree: Type.Boolean(), words: Type.Optional(Words(1)) },
      { additionalProperties: false },
    ),
    load: ({ loanId }) => [
      ...keysToLeave(loanId),
      writeOffs.key(loanId),
      cases.key(loanId),
      ...[LOSS_ALLOWANCE, IMPAIRMENT_LOSS, WRITTEN_OFF, WRITTEN_OFF_CONTRA].map((id) => accounts.key(id)),
    ],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      return loan === undefined ? [] : [...restToLeave(lender, loan), subjectKey(loan.customer)];
    },
    decide: (state, { loanId, agree, words = '' }, { businessDate: date, actor }) => {
      const loan = state.get(loans, loanId);
      const row = state.get(writeOffs, loanId);
      if (loan === undefined || row === undefined) return refuse('write-off-unknown', { loan: loanId });
      const subject = loan.customer;
      const no = (code: string, values = {}) => refuse(code, values, { subject });
      // What cannot be booked any more, because the loan left another way, may still be given back.
      if (row.state !== 'proposed' || (agree && loan.state !== 'active'))
        return no('write-off-state', { state: row.state === 'proposed' ? loan.state : row.state });
      const officer = officerOf(actor);
      if (officer === row.proposed_by || row.approvals.includes(officer)) return no('write-off-same-officer');
      const fact = (kind: string, opening: Readonly<Record<string, string>> = {}) => ({
        kind: `${lender.shard}.${kind}`,
        subject,
        header: { product: loan.product, ground: row.ground },
        opening: { loan: loanId, by: officer, ...opening },
      });
      if (!agree) {
        return effects({
          reply: { loan: loanId, state: 'given-back' },
          rows: [writeOffs.update({ ...row, state: 'given-back' })],
          facts: [fact('write-off-given-back', { words })],
        });
      }
      const candidate = {
        principal: loan.principal,
        daysPastDue: overdueDays(loan, date),
        contacts: state.get(cases, loanId)?.contacts ?? 0,
        evidence: row.evidence.map(({ kind }) => kind),
      };
      // What was paid since the proposal may have taken its ground away.
      const objection = objectionToWriteOff(candidate, groundOf(policy, row.ground));
      if (objection !== undefined) return no(objection.code, objection.values);
      const approved = { ...row, approvals: [...row.approvals, officer] };
      if (approved.approvals.length < approved.approvals_needed) {
        return effects({
          reply: { loan: loanId, state: 'proposed', approvalsNeeded: approved.approvals_needed - 1 },
          rows: [writeOffs.update(approved)],
          facts: [fact('write-off-approved')],
        });
      }
      return booked(state, loan, approved, date, fact);
    },
  });

type FactOf = (
  kind: string,
  opening?: Readonly<Record<string, string>>,
) => {
  readonly kind: string;
  readonly subject: string;
  readonly header: { readonly product: string; readonly ground: string };
  readonly opening: Readonly<Record<string, string>>;
};

function booked(state: State, loan: Loan, approved: WriteOff, date: string, fact: FactOf) {
  const { interest, overdue } = accruedOn(openBook(state, loan), date);
  const row: WriteOff = {
    ...approved,
    state: 'written-off',
    written_off_on: date,
    principal: loan.principal,
    interest,
    overdue,
    later_to: date,
  };
  const claim = totalOf(claimOf(row));
  const left = leaveBooks(state, loan, { to: LOSS_ALLOWANCE, code: 'write-off', as: 'written-off', date });
  const noted: Transfer[] =
    claim === 0n
      ? []
      : [
          {
            kind: 'transfer',
            debit: WRITTEN_OFF,
            credit: WRITTEN_OFF_CONTRA,
            amount: claim,
            code: 'written-off-claim',
          },
        ];
  return effects({
    reply: { loan: loan.id, state: 'written-off', claim: amountText(claim) },
    rows: [writeOffs.update(row), ...left.rows],
    transfers: [...topUp(left.carried - left.allowance), ...left.transfers, ...noted],
    facts: [fact('write-off-approved'), fact('written-off', { amount: amountText(claim) })],
    usage: left.usage,
  });
}

/** What no allowance was made for is a loss at once; what was too much of it is none. */
const topUp = (amount: bigint): Transfer[] => earn(amount, IMPAIRMENT_LOSS, LOSS_ALLOWANCE, 'write-off-loss');
