import { gone, type PlainRows, plainRows } from '@sandglass/journal';
import { date, json, nullable, type Row, type RowOf, type Table, table, text } from '@sandglass/operations';
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

/** A pilot's decisions that their customers asked a person to look at; `id` is what was decided. */
export const reviewTable = (name: string) =>
  table(
    name,
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
export type Review = RowOf<ReturnType<typeof reviewTable>>;
export type ReviewTable = ReturnType<typeof reviewTable> & Table<Row & Review>;

/** What customer and officers said; that they said it, when, and what came of it stays. */
export const reviewPlain = (reviews: ReviewTable): PlainRows =>
  plainRows<Row & Review>(reviews, (row) => ({
    ...row,
    words: '',
    answer: gone(row.answer),
    proposal: row.proposal && { ...row.proposal, reason: '' },
  }));

/** Well inside the 30 days that GB/T 35273-2020 (8.7) leaves for the answer to a person's request. */
const ANSWER_WORKDAYS = 15;

/** How long after a decision its review may be asked for. */
export const ASK_DAYS = 90;

/** The last day on which a review that is asked for on this day must be answered. */
export const answerDue = (askedOn: string): string => addWorkdays(parseDate(askedOn), ANSWER_WORKDAYS);
