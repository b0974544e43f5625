import { subjectKey } from '@sandglass/journal';
import { daysLater } from '@sandglass/lending';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { applications } from '../application/application.ts';
import { ApplicationId, Words } from './inputs.ts';
import { ASK_DAYS, answerDue, type Review, reviews } from './review.ts';

/**
 * Whom a machine declined may ask a person to look (PIPL art. 24). It is a right, not business: no suspension or limit
 * stops it.
 */
export const askReview = operation({
  name: 'microloan.review.ask',
  summary: 'A customer whose application was declined asks a person to look at it.',
  business: 'closing',
  roles: ['customer'],
  input: Type.Object(
    { applicationId: ApplicationId, words: Type.Optional(Words) },
    { additionalProperties: false },
  ),
  load: ({ applicationId }, { party }) => [
    applications.key(applicationId),
    reviews.key(applicationId),
    subjectKey(party),
  ],
  decide: (state, { applicationId, words = '' }, { businessDate, actor: { party } }) => {
    const no = (code: string, values: Readonly<Record<string, string>>) =>
      refuse(code, values, { subject: party });
    const application = state.get(applications, applicationId);
    if (application?.customer !== party) return no('application-unknown', { application: applicationId });
    if (application.state !== 'declined') return no('review-not-declined', { application: applicationId });
    const asked = state.get(reviews, applicationId);
    if (asked !== undefined) return no('review-asked-already', { due: asked.due_on });
    const until = daysLater(application.applied_on, ASK_DAYS);
    if (businessDate > until) return no('review-too-late', { until });
    const review: Review = {
      id: applicationId,
      customer: party,
      state: 'asked',
      words,
      asked_on: businessDate,
      due_on: answerDue(businessDate),
      proposal: null,
      answer: null,
      decided_on: null,
      result: null,
    };
    return effects({
      reply: { application: applicationId, state: 'asked', dueOn: review.due_on },
      rows: [reviews.insert(review)],
      facts: [
        {
          kind: 'microloan.review-asked',
          subject: party,
          header: { model: application.model, due: review.due_on },
          opening: { application: applicationId, words },
        },
      ],
    });
  },
});
