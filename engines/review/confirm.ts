import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { isRefused, reviewAt } from './at-step.ts';
import { ReviewId } from './inputs.ts';
import type { ReviewKind } from './kind.ts';
import { officerOf } from './officer.ts';

/** A second officer makes the offer, which is a new decision beside the old one, or gives the case back. */
export const confirmOverturn = ({ shard, reviews, noun, keys, grantKeys, grant }: ReviewKind) =>
  operation({
    name: `${shard}.review.confirm`,
    summary: 'A second officer confirms that something is granted after all, or gives the proposal back.',
    business: 'new',
    roles: ['institution'],
    input: Type.Object({ id: ReviewId, agree: Type.Boolean() }, { additionalProperties: false }),
    load: ({ id }) => [reviews.key(id), ...keys(id)],
    loadThen: (state, { id }) => {
      const party = state.get(reviews, id)?.customer;
      return party === undefined ? [] : [...grantKeys(state, id, party), subjectKey(party)];
    },
    decide: (state, { id, agree }, at) => {
      const review = reviewAt(state, reviews, id, 'overturn-proposed');
      if (isRefused(review)) return review;
      const { proposal, customer: subject } = review;
      if (proposal === null || proposal.officer === officerOf(at.actor))
        return refuse('review-second-officer', {});
      if (!agree) {
        return effects({
          reply: { [noun]: id, state: 'asked' },
          rows: [reviews.update({ ...review, state: 'asked', proposal: null })],
          facts: [{ kind: `${shard}.review-given-back`, subject, opening: { [noun]: id } }],
        });
      }
      const granted = grant(state, review, proposal, at);
      if ('outcome' in granted) return granted;
      const { result, rows, facts } = granted;
      const answered = {
        ...review,
        state: 'overturned' as const,
        answer: proposal.reason,
        decided_on: at.businessDate,
        result,
      };
      return effects({
        reply: { [noun]: id, state: 'overturned', result },
        rows: [...rows, reviews.update(answered)],
        facts: [
          {
            kind: `${shard}.review-overturned`,
            subject,
            header: { late: at.businessDate > review.due_on },
            opening: { [noun]: id, result, reason: proposal.reason },
          },
          ...facts,
        ],
      });
    },
  });
