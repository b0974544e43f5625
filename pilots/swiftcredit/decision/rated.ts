import { type CreditScore, scoreFields } from '@sandglass/credit';
import { isApproved, RATING, type RatedBy, rateBy, type Said } from '@sandglass/models';
import type { State } from '@sandglass/operations';
import { ratingModels } from '../rating/models.ts';
import { ratings } from '../rating/rating.ts';
import type { modelFields } from './model-fields.ts';

/** What a model says of a case, whole. */
export interface Assessed extends Said {
  readonly scored: CreditScore;
}

/** Champion and challenger on one case; undefined where the one that counts is not here or not approved. */
export function rated(
  state: State,
  fields: ReturnType<typeof modelFields>,
  customer: string,
): RatedBy<Assessed> | undefined {
  const said = Object.fromEntries(
    ratingModels.map(({ name, version, scorer }) => {
      const scored = scoreFields(scorer, fields, 'en');
      return [name, { model: version, score: scored.score, grade: scored.grade, scored }];
    }),
  );
  const found = rateBy(state.get(ratings, RATING), said, customer);
  return found !== undefined && isApproved(state, found.assessment.model) ? found : undefined;
}
