import { LoanTermsError } from '../refusal.ts';

/** A day of the proleptic Gregorian calendar, `YYYY-MM-DD`; no time, no zone. */
export type CivilDate = string;

/** Days since 1970-01-01. */
export type DayNumber = number;

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_IN_400_YEARS = 146_097;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The day's number.
 * @throws LoanTermsError when the text is not `YYYY-MM-DD` or the day does not exist
 */
export function parseDate(text: string): DayNumber {
  if (!isDateText(text)) {
    throw new LoanTermsError('dates', `'${text}' is not a date: write it as YYYY-MM-DD.`);
  }
  const date = { year: digits(text, 0, 4), month: digits(text, 5, 7), day: digits(text, 8, 10) };
  const exists =
    date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
  if (!exists) throw new LoanTermsError('dates', `${text} does not exist in the calendar: give a real date.`);
  return toDayNumber(date);
}

const ZERO = 48;
const HYPHEN = 45;
const DATE_LENGTH = 10;

/** By characters: schedules parse dates by the thousand, and a pattern takes three times as long. */
function isDateText(text: string): boolean {
  if (text.length !== DATE_LENGTH) return false;
  for (let at = 0; at < DATE_LENGTH; at += 1) {
    const code = text.charCodeAt(at);
    const fits = at === 4 || at === 7 ? code === HYPHEN : code >= ZERO && code < ZERO + 10;
    if (!fits) return false;
  }
  return true;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - ZERO;
  return value;
}

/** March is taken as the first month, so that the leap day is the year's last (H. Hinnant, days_from_civil). */
export function toDayNumber({ year, month, day }: YearMonthDay): DayNumber {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - 719_468;
}

export function toYearMonthDay(day: DayNumber): YearMonthDay {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export function formatDate(day: DayNumber): CivilDate {
  const date = toYearMonthDay(day);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`;
}
