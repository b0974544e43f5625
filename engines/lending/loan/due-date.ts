import { addDays, addMonths, daysBetween, parseDate, shift } from '@sandglass/time';
import type { HolidayRule } from '../product/terms.ts';

/** The payment date of a contract's date; days past due count from there. */
export const dueOn = (date: string, rule: HolidayRule): string => shift(parseDate(date), rule);

/** The same day so many months later, or the last day of a shorter month. */
export const monthsLater = (date: string, months: number): string => addMonths(parseDate(date), months);

/** The whole months nearest to what lies between two dates: a maturity that a holiday moved is as many months on as was agreed. */
export function monthsBetween(from: string, to: string): number {
  const away = (months: number): number =>
    Math.abs(daysBetween(parseDate(monthsLater(from, months)), parseDate(to)));
  const [years, months] = [
    Number(to.slice(0, 4)) - Number(from.slice(0, 4)),
    Number(to.slice(5, 7)) - Number(from.slice(5, 7)),
  ];
  const calendar = years * 12 + months;
  return [calendar - 1, calendar, calendar + 1].reduce((best, one) => (away(one) < away(best) ? one : best));
}

export const daysLater = (date: string, days: number): string => addDays(parseDate(date), days);

/** The earlier of two dates; null is none. */
export const earlier = (a: string | null, b: string): string => (a === null || b < a ? b : a);
