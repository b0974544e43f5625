import { addDays, addMonths, parseDate, shift } from '@sandglass/time';
import type { HolidayRule } from '../product/terms.ts';

/** The payment date of a contract's date; days past due count from there. */
export const dueOn = (date: string, rule: HolidayRule): string => shift(parseDate(date), rule);

/** The same day so many months later, or the last day of a shorter month. */
export const monthsLater = (date: string, months: number): string => addMonths(parseDate(date), months);

export const daysLater = (date: string, days: number): string => addDays(parseDate(date), days);

/** The earlier of two dates; null is none. */
export const earlier = (a: string | null, b: string): string => (a === null || b < a ? b : a);
