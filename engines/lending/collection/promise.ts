import { bigint, date, nullable, type RowOf, table, text } from '@sandglass/operations';

export type PromiseState = 'open' | 'kept' | 'broken';

/**
 * A borrower's word to pay so much by a day: kept or broken by the repayments themselves, never by what somebody says of
 * it. `received_before` is what the loan had ever taken when the promise was made.
 */
export const promises = table(
  'lending.promise',
  {
    id: text(),
    loan: text(),
    customer: text(),
    amount: bigint(),
    made_on: date(),
    due_on: date(),
    received_before: bigint(),
    state: text<PromiseState>(),
    ended_on: nullable(date()),
    by: text(),
  },
  { key: 'id' },
);
export type PromiseToPay = RowOf<typeof promises>;

export const promiseId = (loan: string, n: number): string => `${loan}.p${n}`;

/** Longest time that a promise may ask for. */
export const PROMISE_DAYS_MAX = 30;

/** What was paid since the promise was made. */
export const paidSince = (promise: PromiseToPay, received: bigint): bigint =>
  received - promise.received_before;

/** The promise as the repayments have made it by a date; one whose loan owes nothing overdue any more is kept. */
export function judged(
  promise: PromiseToPay,
  { received, nothingOverdue, date: on }: { received: bigint; nothingOverdue: boolean; date: string },
): PromiseToPay {
  if (promise.state !== 'open') return promise;
  if (paidSince(promise, received) >= promise.amount || nothingOverdue)
    return { ...promise, state: 'kept', ended_on: on };
  return on > promise.due_on ? { ...promise, state: 'broken', ended_on: on } : promise;
}
