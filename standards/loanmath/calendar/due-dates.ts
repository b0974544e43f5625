import { LoanTermsError } from '../refusal.ts';
import {
  type DayNumber,
  daysInMonth,
  formatDate,
  parseDate,
  toDayNumber,
  toYearMonthDay,
} from './civil-date.ts';

export type Frequency = 'month' | 'week' | 'day';

export const FREQUENCIES: readonly Frequency[] = ['month', 'week', 'day'];
export const PERIODS_MAX = 1200;
/** `formatDate` and the parser know four-digit years only. */
const LAST_DAY = parseDate('9999-12-31');

/**
 * `months` later, on `anchorDay` or the last day of a shorter month. Counting from the start with the start's own
 * day keeps a contract of the 31st on the 31st after every February (no drift).
 */
export function addMonths(start: DayNumber, months: number, anchorDay?: number): DayNumber {
  const from = toYearMonthDay(start);
  const month = from.year * 12 + (from.month - 1) + months;
  const [year, monthOfYear] = [Math.floor(month / 12), (month % 12) + 1];
  const day = Math.min(anchorDay ?? from.day, daysInMonth(year, monthOfYear));
  return toDayNumber({ year, month: monthOfYear, day });
}

/**
 * `count` due dates after `start`, every `every` months, weeks or days.
 * @throws LoanTermsError for a count outside 1 … 1200, or dates after 9999-12-31
 */
export function dueDates(start: DayNumber, frequency: Frequency, every: number, count: number): DayNumber[] {
  checkCount('periods', count);
  checkCount('every', every);
  const stepDays = frequency === 'week' ? 7 * every : every;
  const days: DayNumber[] = [];
  for (let n = 1; n <= count; n += 1) {
    days.push(frequency === 'month' ? addMonths(start, n * every) : start + n * stepDays);
  }
  if ((days.at(-1) ?? 0) > LAST_DAY) {
    throw new LoanTermsError(
      'periods',
      'the last due date is after 9999-12-31: give fewer or shorter periods.',
    );
  }
  return days;
}

/** Monthly pay days (结息日 20th, charged 21st) after `start`, and the maturity itself last. */
export function payDayDueDates(start: DayNumber, maturity: DayNumber, payDay: number): DayNumber[] {
  if (maturity <= start) {
    throw new LoanTermsError(
      'dates',
      `the loan matures on ${formatDate(maturity)}: give a date after its start.`,
    );
  }
  const days: DayNumber[] = [];
  for (let months = 0; ; months += 1) {
    const day = addMonths(start, months, payDay);
    if (day >= maturity) break;
    if (day > start) days.push(day);
  }
  return [...days, maturity];
}

/** The equal step in months between start and due dates, by calendar month; null when there is none. */
export function stepMonths(start: DayNumber, due: readonly DayNumber[]): number | null {
  const months = [start, ...due].map((day) => {
    const date = toYearMonthDay(day);
    return date.year * 12 + date.month;
  });
  const step = (months[1] ?? 0) - (months[0] ?? 0);
  if (step <= 0) return null;
  return months.every((month, i) => i === 0 || month - (months[i - 1] ?? 0) === step) ? step : null;
}

/** @throws LoanTermsError unless there are 1 … 1200 dates, each after the one before */
export function checkDueDates(start: DayNumber, due: readonly DayNumber[]): void {
  checkCount('periods', due.length);
  let previous = start;
  for (const day of due) {
    if (day <= previous) {
      throw new LoanTermsError(
        'dates',
        `the due date ${formatDate(day)} is not after ${formatDate(previous)}: put them in order.`,
      );
    }
    previous = day;
  }
}

function checkCount(term: string, count: number): void {
  if (Number.isInteger(count) && count >= 1 && count <= PERIODS_MAX) return;
  throw new LoanTermsError(term, `${term} is ${count}: give a whole number from 1 to ${PERIODS_MAX}.`);
}
