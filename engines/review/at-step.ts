import { type Refused, refuse, type State } from '@sandglass/operations';
import type { Review, ReviewState, ReviewTable } from './table.ts';

/** The review at one of these steps, or why an officer cannot go on with it. */
export function reviewAt(
  state: State,
  reviews: ReviewTable,
  id: string,
  ...steps: readonly ReviewState[]
): Review | Refused {
  const review = state.get(reviews, id);
  if (review === undefined) return refuse('review-unknown', { about: id });
  return steps.includes(review.state)
    ? review
    : refuse('review-not-at-step', { about: id, state: review.state });
}

export const isRefused = (found: Review | Refused): found is Refused => 'outcome' in found;
