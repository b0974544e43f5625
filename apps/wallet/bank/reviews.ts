import { nullable, object, oneOf, type Shaped, text } from '@sandglass/kit';

export const reviewPath = (application: string) => `/api/reviews/${application}`;
export const askReviewPath = (application: string) => `/api/applications/${application}/review`;

/** A declined application that a person looks at. */
export const review = object({
  state: oneOf('asked', 'upheld', 'overturned'),
  words: text,
  askedOn: text,
  dueOn: text,
  answer: nullable(text),
  result: nullable(text),
});
export type Review = Shaped<typeof review>;
