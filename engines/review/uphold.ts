import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { isRefused, reviewAt } from './at-step.ts';
import { ReviewId, Words } from './inputs.ts';
import type { ReviewKind } from './kind.ts';
import { officerOf } from './officer.ts';

/**
 * An officer looked, and the decision stays; the customer is told why in a person's words. Also where another officer proposed an
 * offer: confirming it is new business, which a suspension stops, and the answer is due in any case.
 */
export const upholdReview = ({ shard, reviews, noun, keys }: ReviewKind) =>
  operation({
    name: `${shard}.review.uphold`,
    summary: 'An officer who looked lets the machine’s decision stand, with a reason for the customer.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object(
      {
        id: ReviewId,
        reason: Words,
        over: Type.Optional(
          Type.String({
            maxLength: 128,
            description: 'The officer whose proposal was read and is given back',
          }),
        ),
      },
      { additionalProperties: false },
    ),
    load: ({ id }) => [reviews.key(id), ...keys(id)],
    loadThen: (state, { id }) => {
      const review = state.get(reviews, id);
      return review === undefined ? [] : [subjectKey(review.customer)];
    },
    decide: (state, { id, reason, over }, { businessDate, actor }) => {
      const review = reviewAt(state, reviews, id, over === undefined ? 'asked' : 'overturn-proposed');
      if (isRefused(review)) return review;
      const proposedBy = review.proposal?.officer;
      if (proposedBy !== over) return refuse('review-not-at-step', { about: id, state: review.state });
      if (proposedBy === officerOf(actor)) return refuse('review-second-officer', {});
      const upheld = { ...review, state: 'upheld' as const, proposal: null, answer: reason };
      return effects({
        reply: { [noun]: id, state: 'upheld' },
        rows: [reviews.update({ ...upheld, decided_on: businessDate })],
        facts: [
          ...(over === undefined
            ? []
            : [
                {
                  kind: `${shard}.review-given-back`,
                  subject: review.customer,
                  opening: { [noun]: id },
                },
              ]),
          {
            kind: `${shard}.review-upheld`,
            subject: review.customer,
            header: { late: businessDate > review.due_on },
            opening: { [noun]: id, reason },
          },
        ],
      });
    },
  });
