import { subjectKey } from '@sandglass/journal';
import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';
import { applications } from '../application/application.ts';
import { ApplicationId, Words } from './inputs.ts';
import { isRefused, reviewAt } from './open-review.ts';
import { reviews } from './review.ts';

/** An officer looked, and the decision stays; the customer is told why in a person's words. */
export const upholdReview = operation({
  name: 'microloan.review.uphold',
  summary:
    'An officer who looked at a declined application lets the decision stand, with a reason for the customer.',
  business: 'continuing',
  roles: ['institution'],
  input: Type.Object({ applicationId: ApplicationId, reason: Words }, { additionalProperties: false }),
  load: ({ applicationId }) => [reviews.key(applicationId), applications.key(applicationId)],
  loadThen: (state, { applicationId }) => {
    const review = state.get(reviews, applicationId);
    return review === undefined ? [] : [subjectKey(review.customer)];
  },
  decide: (state, { applicationId, reason }, { businessDate }) => {
    const found = reviewAt(state, applicationId, 'asked');
    if (isRefused(found)) return found;
    const { review } = found;
    return effects({
      reply: { application: applicationId, state: 'upheld' },
      rows: [reviews.update({ ...review, state: 'upheld', answer: reason, decided_on: businessDate })],
      facts: [
        {
          kind: 'microloan.review-upheld',
          subject: review.customer,
          header: { late: businessDate > review.due_on },
          opening: { application: applicationId, reason },
        },
      ],
    });
  },
});
