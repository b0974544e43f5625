/** A civil date 'YYYY-MM-DD' that exists, in the proleptic Gregorian calendar. */
export type BusinessDate = string & { readonly isBusinessDate: true };

/** What was given is not a date that exists, or not an instant. */
export class TimeError extends Error {
  override readonly name = 'TimeError';
}

const MS_PER_DAY = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a date that exists: '2024-02-29' is, '2023-02-29' is not. */
export function isDate(text: string): text is BusinessDate {
  const parts = SHAPE.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** @throws TimeError */
export function parseDate(text: string): BusinessDate {
  if (!isDate(text)) throw new TimeError(`“${text}” is not a date. Write an existing one as YYYY-MM-DD.`);
  return text;
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** month from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const dayNumber = (date: BusinessDate): number => Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
const ofDayNumber = (day: number): BusinessDate =>
  new Date(day * MS_PER_DAY).toISOString().slice(0, 10) as BusinessDate;

export const addDays = (date: BusinessDate, days: number): BusinessDate =>
  ofDayNumber(dayNumber(date) + days);

/** Days from the first date to the second; negative when it lies before. */
export const daysBetween = (from: BusinessDate, to: BusinessDate): number => dayNumber(to) - dayNumber(from);

/** The same day of another month; the last day where the month is too short. Add to the first date, or it drifts. */
export function addMonths(date: BusinessDate, months: number): BusinessDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const at = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  const toDay = Math.min(day, daysInMonth(toYear, toMonth));
  return `${String(toYear).padStart(4, '0')}-${String(toMonth).padStart(2, '0')}-${String(toDay).padStart(2, '0')}` as BusinessDate;
}

/** 0 Sunday … 6 Saturday. */
export const weekday = (date: BusinessDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7;
