import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import type { Lender } from '../lender.ts';
import { loans } from '../loan/loan.ts';
import { LoanId } from '../recovery/inputs.ts';
import { judgements } from './judgement.ts';
import { TIERS } from './tier.ts';

const Words = Type.String({ minLength: 1, maxLength: 2_000 });

/** An officer knows more than the days say, and proposes a worse tier, or to lift one that stands. */
export const proposeJudgementOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.judgement.propose`,
    summary:
      'An officer proposes at least which tier a loan is in, with a reason; the rules can only make it worse.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object(
      { loanId: LoanId, tier: Type.Enum([...TIERS]), words: Words },
      { additionalProperties: false },
    ),
    load: ({ loanId }) => [loans.key(loanId), judgements.key(loanId)],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      return loan === undefined ? [] : [subjectKey(loan.customer)];
    },
    decide: (state, { loanId, tier, words }, { businessDate, actor }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
      const before = state.get(judgements, loanId);
      const row = {
        id: loanId,
        customer: loan.customer,
        tier: before?.tier ?? null,
        proposed: tier,
        words,
        proposed_by: actor.person ?? actor.party,
        proposed_on: businessDate,
        decided_by: null,
        decided_on: null,
      };
      return effects({
        reply: { loan: loanId, proposed: tier },
        rows: [before === undefined ? judgements.insert(row) : judgements.update(row)],
        facts: [
          {
            kind: `${shard}.judgement-proposed`,
            subject: loan.customer,
            header: { product: loan.product },
            opening: { loan: loanId, tier, words },
          },
        ],
      });
    },
  });

/** A second officer puts it in force, or does not; the next night classifies by it. */
export const decideJudgementOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.judgement.decide`,
    summary: 'A second officer approves the tier that was proposed for a loan, or rejects it.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object(
      { loanId: LoanId, tier: Type.Enum([...TIERS]), approve: Type.Boolean() },
      { additionalProperties: false },
    ),
    load: ({ loanId }) => [judgements.key(loanId)],
    loadThen: (state, { loanId }) => {
      const row = state.get(judgements, loanId);
      return row === undefined ? [] : [subjectKey(row.customer)];
    },
    decide: (state, { loanId, tier, approve }, { businessDate, actor }) => {
      const row = state.get(judgements, loanId);
      if (row === undefined || row.proposed !== tier)
        return refuse('judgement-not-proposed', { loan: loanId });
      const by = actor.person ?? actor.party;
      if (row.proposed_by === by) return refuse('judgement-needs-another');
      const inForce = tier === 'normal' ? null : tier;
      const after = {
        ...row,
        tier: approve ? inForce : row.tier,
        proposed: null,
        decided_by: by,
        decided_on: businessDate,
      };
      return effects({
        reply: { loan: loanId, tier: after.tier },
        rows: [judgements.update(after)],
        facts: [
          {
            kind: `${shard}.judgement-decided`,
            subject: row.customer,
            header: { approved: approve },
            opening: { loan: loanId, tier },
          },
        ],
      });
    },
  });
