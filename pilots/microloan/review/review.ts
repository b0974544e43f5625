import { date, json, nullable, type RowOf, table, text } from '@sandglass/operations';
import { addWorkdays, parseDate } from '@sandglass/time';

export type ReviewState = 'asked' | 'overturn-proposed' | 'upheld' | 'overturned';

/** What one officer would grant instead, for another to confirm. */
export interface Overturn {
  readonly officer: string;
  readonly grade: string;
  /** Decimal string. */
  readonly granted: string;
  /** Told to the customer. */
  readonly reason: string;
}

/** A declined application that its customer asked a person to look at; `id` is the application. */
export const reviews = table(
  'microloan.review',
  {
    id: text(),
    customer: text(),
    state: text<ReviewState>(),
    words: text(),
    asked_on: date(),
    due_on: date(),
    proposal: nullable(json<Overturn>()),
    answer: nullable(text()),
    decided_on: nullable(date()),
    result: nullable(text()),
  },
  { key: 'id' },
);
export type Review = RowOf<typeof reviews>;

/** Well inside the 30 days that GB/T 35273-2020 (8.7) leaves for the answer to a person's request. */
const ANSWER_WORKDAYS = 15;

/** How long after a decision its review may be asked for. */
export const ASK_DAYS = 90;

/** The last day on which a review that is asked for on this day must be answered. */
export const answerDue = (askedOn: string): string => addWorkdays(parseDate(askedOn), ANSWER_WORKDAYS);
