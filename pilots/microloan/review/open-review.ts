import { type Refused, refuse, type State } from '@sandglass/operations';
import { type Application, applications } from '../application/application.ts';
import { type Review, type ReviewState, reviews } from './review.ts';

/** A review that stands at a step, with what it is about. */
export interface OpenReview {
  readonly review: Review;
  readonly application: Application;
}

/** The review at this step, or why an officer cannot go on with it. */
export function reviewAt(state: State, id: string, step: ReviewState): OpenReview | Refused {
  const review = state.get(reviews, id);
  const application = state.get(applications, id);
  if (review === undefined || application === undefined) return refuse('review-unknown', { application: id });
  if (review.state === step) return { review, application };
  return refuse('review-not-at-step', { application: id, state: review.state });
}

export const isRefused = (found: OpenReview | Refused): found is Refused => 'outcome' in found;
