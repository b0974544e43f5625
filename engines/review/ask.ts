import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import { addDays, parseDate } from '@sandglass/time';
import Type from 'typebox';
import { ReviewId, Words } from './inputs.ts';
import type { ReviewKind } from './kind.ts';
import { ASK_DAYS, answerDue, type Review } from './table.ts';

/**
 * Whom a machine refused, or gave less than was asked for, may ask a person to look (PIPL art. 24). It is a right, not
 * business: no suspension or limit stops it.
 */
export const askReview = ({ shard, reviews, noun, ...kind }: ReviewKind) =>
  operation({
    name: `${shard}.review.ask`,
    summary: 'A customer whom a machine refused or gave less asks a person to look at it.',
    business: 'closing',
    roles: ['customer'],
    input: Type.Object({ id: ReviewId, words: Type.Optional(Words) }, { additionalProperties: false }),
    load: ({ id }, { party }) => [...kind.keys(id), reviews.key(id), subjectKey(party)],
    decide: (state, { id, words = '' }, { businessDate, actor: { party } }) => {
      const no = (code: string, values: Readonly<Record<string, string>>) =>
        refuse(code, values, { subject: party });
      const about = kind.reviewed(state, id);
      if (about?.customer !== party) {
        const { code, values } = kind.unknown(id);
        return no(code, values);
      }
      if (!about.mayAsk) return no('review-not-declined', { about: id });
      const asked = state.get(reviews, id);
      if (asked !== undefined) return no('review-asked-already', { due: asked.due_on });
      const until = addDays(parseDate(about.decidedOn), ASK_DAYS);
      if (businessDate > until) return no('review-too-late', { until });
      const review: Review = {
        id,
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
        reply: { [noun]: id, state: 'asked', dueOn: review.due_on },
        rows: [reviews.insert(review)],
        facts: [
          {
            kind: `${shard}.review-asked`,
            subject: party,
            header: { model: about.model, due: review.due_on },
            opening: { [noun]: id, words },
          },
        ],
      });
    },
  });
