import { addMonths, formatDate, parseDate } from '@sandglass/loanmath';

/** The payment date of a contract's date. */
export const dueOn = (date: string): string => date;

/** The same day so many months later, or the last day of a shorter month. */
export const monthsLater = (date: string, months: number): string =>
  formatDate(addMonths(parseDate(date), months));

/** The earlier of two dates; null is none. */
export const earlier = (a: string | null, b: string): string => (a === null || b < a ? b : a);

export const daysLater = (date: string, days: number): string => formatDate(parseDate(date) + days);
