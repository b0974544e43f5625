import { type Arm, armOf } from './arm.ts';
import type { Rating } from './arrangement.ts';

/** What a model said, and which version of it. */
export interface Said {
  readonly model: string;
  readonly score: number;
  readonly grade: string;
}

/** Whose word counts for a customer, and what the other model would have said. */
export interface RatedBy<T extends Said> {
  /** Of the arrangement. */
  readonly version: number;
  readonly arm: Arm;
  readonly assessment: T;
  readonly shadow: Said | undefined;
}

/** Chooses by the customer's arm; undefined where the arrangement names a model that did not rate. */
export function rateBy<T extends Said>(
  rating: Rating | undefined,
  said: Readonly<Record<string, T>>,
  customer: string,
): RatedBy<T> | undefined {
  if (rating === undefined) return undefined;
  const arm = armOf(rating, customer);
  const [decides, shadows] =
    arm === 'champion' ? [rating.champion, rating.challenger] : [rating.challenger, rating.champion];
  const assessment = said[decides ?? ''];
  if (assessment === undefined) return undefined;
  const other = said[shadows ?? ''];
  const shadow = other && { model: other.model, score: other.score, grade: other.grade };
  return { version: rating.version, arm, assessment, shadow };
}
