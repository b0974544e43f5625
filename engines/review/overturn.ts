import { AmountString } from '@sandglass/http';
import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { isRefused, reviewAt } from './at-step.ts';
import { ReviewId, Words } from './inputs.ts';
import type { ReviewKind } from './kind.ts';
import { officerOf } from './officer.ts';

/** An officer would grant what the machine did not; another officer confirms it. */
export const proposeOverturn = ({ shard, reviews, noun, keys, objection }: ReviewKind) =>
  operation({
    name: `${shard}.review.overturn`,
    summary:
      'An officer proposes to grant what the machine did not, with amount, grade and a reason for the customer.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object(
      {
        id: ReviewId,
        granted: AmountString({ zero: true }),
        grade: Type.Enum(['A', 'B', 'C', 'D', 'E'], { description: 'Whose spread the offer takes' }),
        reason: Words,
      },
      { additionalProperties: false },
    ),
    load: ({ id }) => [reviews.key(id), ...keys(id)],
    loadThen: (state, { id }) => {
      const review = state.get(reviews, id);
      return review === undefined ? [] : [subjectKey(review.customer)];
    },
    decide: (state, { id, granted, grade, reason }, { actor }) => {
      const review = reviewAt(state, reviews, id, 'asked');
      if (isRefused(review)) return review;
      const proposal = { officer: officerOf(actor), grade, granted, reason };
      const against = objection(state, id, proposal);
      if (against !== undefined) return refuse(against.code, against.values);
      return effects({
        reply: { [noun]: id, state: 'overturn-proposed' },
        rows: [reviews.update({ ...review, state: 'overturn-proposed', proposal })],
        facts: [
          {
            kind: `${shard}.review-overturn-proposed`,
            subject: review.customer,
            header: { grade },
            opening: { [noun]: id, granted },
          },
        ],
      });
    },
  });
