import { type Refused, refuse, type State } from '@sandglass/operations';
import type { Review, ReviewState, ReviewTable } from './table.ts';

/** The review at this step, or why an officer cannot go on with it. */
export function reviewAt(
  state: State,
  reviews: ReviewTable,
  id: string,
  step: ReviewState,
): Review | Refused {
  const review = state.get(reviews, id);
  if (review === undefined) return refuse('review-unknown', { about: id });
  return review.state === step ? review : refuse('review-not-at-step', { about: id, state: review.state });
}

export const isRefused = (found: Review | Refused): found is Refused => 'outcome' in found;
