import { subjectKey } from '@sandglass/journal';
import { effects, operation, type Refused, refuse, type State } from '@sandglass/operations';
import Type from 'typebox';
import type { Lender } from '../lender.ts';
import { loans } from '../loan/loan.ts';
import { keysOfProposal, proposedFrom } from '../restructure/proposal.ts';
import {
  type Hardship,
  type HardshipState,
  hardshipFiles,
  hardships,
  openHardship,
  openHardshipKeys,
} from './hardship.ts';
import { LoanId } from './inputs.ts';

/** The customer's own open request at one of these steps, or why there is nothing to reply to. */
function ownAt(
  state: State,
  loanId: string,
  party: string,
  steps: readonly HardshipState[],
): Hardship | Refused {
  const open = openHardship(state, loanId);
  const subject = { subject: party };
  if (open?.customer !== party) return refuse('hardship-unknown', { loan: loanId }, subject);
  return steps.includes(open.state) ? open : refuse('hardship-not-at-step', { state: open.state }, subject);
}

const isRefused = (of: Hardship | Refused): of is Refused => 'outcome' in of;

/**
 * What a customer does with their request: agree to an offer or not, or take the request back. What is agreed is proposed as
 * the loan's new terms at once, for another officer to approve.
 */
export const replyHardshipOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.hardship.reply`,
    summary: 'A borrower agrees to an offer of other terms, turns it down, or takes the request back.',
    business: 'closing',
    roles: ['customer'],
    input: Type.Object(
      { loanId: LoanId, reply: Type.Enum(['agree', 'turn-down', 'withdraw']) },
      { additionalProperties: false },
    ),
    load: ({ loanId }, { party }) => [hardshipFiles.key(loanId), loans.key(loanId), subjectKey(party)],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      return [...openHardshipKeys(state, loanId), ...(loan === undefined ? [] : keysOfProposal(loan))];
    },
    decide: (state, { loanId, reply }, { businessDate, actor: { party } }) => {
      const open = ownAt(state, loanId, party, reply === 'withdraw' ? ['asked', 'offered'] : ['offered']);
      if (isRefused(open)) return open;
      const file = state.get(hardshipFiles, loanId)!;
      const until = open.offer?.until ?? '';
      if (reply === 'agree' && businessDate > until)
        return refuse('hardship-offer-expired', { until }, { subject: party });
      const next = ({ agree: 'agreed', 'turn-down': 'turned-down', withdraw: 'withdrawn' } as const)[reply];
      const ended = reply === 'agree' ? {} : { ended_on: businessDate };
      const loan = state.get(loans, loanId);
      const terms =
        reply === 'agree' && loan !== undefined
          ? proposedFrom(shard, state, loan, open, businessDate)
          : undefined;
      return effects({
        reply: { loan: loanId, hardship: open.id, state: next, proposed: terms?.id ?? null },
        rows: [
          hardships.update({ ...open, state: next, ...ended }),
          ...(terms === undefined ? [] : [terms.row]),
          ...(reply === 'agree' ? [] : [hardshipFiles.update({ ...file, open: null })]),
        ],
        facts: [
          { kind: `${shard}.hardship-${next}`, subject: party, opening: { loan: loanId } },
          ...(terms === undefined ? [] : [terms.fact]),
        ],
      });
    },
  });

/** What was agreed stands in the loan now: an officer says by which change, and the request ends. */
export const carryOutHardshipOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.hardship.carry-out`,
    summary: 'An officer records that what was agreed with a borrower in difficulties was carried out.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object(
      {
        loanId: LoanId,
        evidence: Type.String({
          minLength: 1,
          maxLength: 200,
          description: 'The fact of the change, or where it is recorded',
        }),
      },
      { additionalProperties: false },
    ),
    load: ({ loanId }) => [hardshipFiles.key(loanId), loans.key(loanId)],
    loadThen: (state, { loanId }) => openHardshipKeys(state, loanId),
    decide: (state, { loanId, evidence }, { businessDate }) => {
      const open = openHardship(state, loanId);
      const file = state.get(hardshipFiles, loanId);
      if (open === undefined || file === undefined) return refuse('hardship-unknown', { loan: loanId });
      const subject = open.customer;
      if (open.state !== 'agreed') return refuse('hardship-not-at-step', { state: open.state }, { subject });
      return effects({
        reply: { loan: loanId, hardship: open.id, state: 'done' },
        rows: [
          hardships.update({ ...open, state: 'done', ended_on: businessDate }),
          hardshipFiles.update({ ...file, open: null }),
        ],
        facts: [{ kind: `${shard}.hardship-done`, subject, opening: { loan: loanId, evidence } }],
      });
    },
  });
