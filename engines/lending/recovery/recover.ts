import { subjectKey } from '@sandglass/journal';
import { effects, operation, type RowKey, refuse, type State } from '@sandglass/operations';
import Type from 'typebox';
import type { Lender } from '../lender.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { newPreservation } from '../preservation/open.ts';
import { preservations } from '../preservation/preservation.ts';
import { LoanId, LoanOnly } from './inputs.ts';
import { type Recovery, type RecoveryStage, recoveries } from './recovery.ts';

const DOCUMENTS_MAX = 50;

const onRecovery = ({ loanId }: { readonly loanId: string }): RowKey[] => [
  loans.key(loanId),
  recoveries.key(loanId),
  preservations.key(loanId),
];
function withSubject(state: State, { loanId }: { readonly loanId: string }): RowKey[] {
  const loan = state.get(loans, loanId);
  return loan === undefined ? [] : [subjectKey(loan.customer)];
}

const factOf = (kind: string, loan: Loan, opening: Readonly<Record<string, string | null>> = {}) => ({
  kind,
  subject: loan.customer,
  header: { product: loan.product },
  opening: { loan: loan.id, ...opening },
});

const taskSummary = {
  collecting: 'Hands a non-performing loan to the collection team: a task for people.',
  sealing:
    'Opens the preservation case in which lawyers ask the court to seal: its first seal ends the stage.',
} as const;

/** The program opens a task; people do it and record what came of it. */
const taskOperation = (
  { shard }: Lender,
  name: string,
  event: string,
  from: RecoveryStage | null,
  to: 'collecting' | 'sealing',
) =>
  operation({
    name: `${shard}.exit.${name}`,
    summary: taskSummary[to],
    business: 'closing',
    roles: ['system'],
    input: LoanOnly,
    load: onRecovery,
    loadThen: withSubject,
    decide: (state, { loanId }, { businessDate: since }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
      const before = state.get(recoveries, loanId);
      if ((before?.stage ?? null) !== from) {
        return refuse('recovery-stage', { stage: before?.stage ?? '—' }, { subject: loan.customer });
      }
      const listing = state.get(preservations, loanId);
      const lawyers = to === 'sealing' && listing === undefined;
      const row: Recovery = {
        documents: [],
        ...before,
        id: loanId,
        customer: loan.customer,
        stage: to,
        since,
      };
      return effects({
        reply: { loan: loanId, stage: to },
        rows: [
          before === undefined ? recoveries.insert(row) : recoveries.update(row),
          ...(lawyers ? [preservations.insert(newPreservation(loan, since))] : []),
        ],
        facts: [factOf(`${shard}.${event}`, loan)],
      });
    },
  });

export const collectOf = (lender: Lender) =>
  taskOperation(lender, 'collect', 'collection-opened', null, 'collecting');
export const applyToSealOf = (lender: Lender) =>
  taskOperation(lender, 'apply-to-seal', 'sealing-asked', 'failed', 'sealing');

/** What a person's record makes of each stage in which one is waited for. */
const after: Readonly<Partial<Record<RecoveryStage, { to: RecoveryStage; event: string }>>> = {
  collecting: { to: 'failed', event: 'collection-failed' },
  sealing: { to: 'preserved', event: 'assets-preserved' },
};

/** A person records what came of a collection, or the court's paper; a success needs none: the loan is repaid. */
export const recordRecoveryOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.recovery.record`,
    summary: 'Records that collection by agreement failed, or that the court has sealed, with the evidence.',
    business: 'closing',
    roles: ['institution'],
    input: Type.Object(
      {
        loanId: LoanId,
        text: Type.String({ minLength: 1, maxLength: 2000 }),
        digest: Type.Optional(
          Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the document, lower-case hex' }),
        ),
      },
      { additionalProperties: false },
    ),
    load: onRecovery,
    loadThen: withSubject,
    decide: (state, { loanId, text, digest }, { businessDate, actor }) => {
      const loan = state.get(loans, loanId);
      const before = state.get(recoveries, loanId);
      if (loan === undefined || before === undefined) return refuse('recovery-unknown', { loan: loanId });
      const { customer: subject } = loan;
      const next = after[before.stage];
      if (next === undefined || loan.state !== 'active') {
        return refuse('recovery-stage', { stage: before.stage }, { subject });
      }
      if (next.to === 'preserved' && digest === undefined)
        return refuse('recovery-document-missing', {}, { subject });
      const document = {
        stage: before.stage,
        text,
        digest: digest ?? null,
        by: actor.person ?? actor.party,
        on: businessDate,
      };
      const documents = [...before.documents, document].slice(-DOCUMENTS_MAX);
      return effects({
        reply: { loan: loanId, stage: next.to },
        rows: [recoveries.update({ ...before, stage: next.to, since: businessDate, documents })],
        facts: [factOf(`${lender.shard}.${next.event}`, loan, { text, digest: digest ?? null })],
      });
    },
  });
