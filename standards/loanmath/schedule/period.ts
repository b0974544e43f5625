import { type CivilDate, type DayNumber, parseDate } from '../calendar/civil-date.ts';
import { type DayCount, yearFraction } from '../calendar/day-count.ts';
import { checkDueDates, PERIODS_MAX } from '../calendar/due-dates.ts';
import type { Rational } from '../exact/rational.ts';
import { LoanTermsError } from '../refusal.ts';

/** One interest period [from, due). Without a calendar, period n spans the positions n − 1 to n. */
export interface Period {
  readonly from: DayNumber;
  readonly due: DayNumber;
  /** The whole months it counts as, where the month rate applies; null where days are counted. */
  readonly months: number | null;
  /** Where the counted months begin when the loan starts inside them: it then owes their share by days. */
  readonly wholeFrom?: DayNumber;
}

export interface Timeline {
  readonly periods: readonly Period[];
  readonly dayCount: DayCount;
  /** False when periods are only counted: rows then carry neither dates nor days. */
  readonly dated: boolean;
}

/**
 * Periods between a start and its due dates. With `months` each counts as so many months of the yearly rate,
 * however many days it has (30/360, month rate = annual ÷ 12); without, days are counted by `dayCount`.
 */
export function datedTimeline(
  start: DayNumber,
  due: readonly DayNumber[],
  dayCount: DayCount,
  months: number | null,
): Timeline {
  checkDueDates(start, due);
  const periods = due.map((day, i) => ({ from: i === 0 ? start : (due[i - 1] ?? start), due: day, months }));
  return { periods, dayCount, dated: true };
}

/** Like `datedTimeline`, days counted, from `YYYY-MM-DD` strings. */
export function timelineOfDates(start: CivilDate, due: readonly CivilDate[], dayCount: DayCount): Timeline {
  return datedTimeline(parseDate(start), due.map(parseDate), dayCount, null);
}

/** `count` periods of `months` months each, without dates. */
export function countedTimeline(count: number, months: number): Timeline {
  if (!Number.isInteger(count) || count < 1 || count > PERIODS_MAX) {
    throw new LoanTermsError('periods', `periods is ${count}: give a whole number from 1 to ${PERIODS_MAX}.`);
  }
  const periods = Array.from({ length: count }, (_, i) => ({ from: i, due: i + 1, months }));
  return { periods, dayCount: '30/360', dated: false };
}

/** The part of a year that [from, to) within the period stands for; part of a counted month goes by its days. */
export function yearsWithin(timeline: Timeline, period: Period, from: DayNumber, to: DayNumber): Rational {
  if (period.months === null) return yearFraction(timeline.dayCount, from, to);
  const { wholeFrom = period.from } = period;
  if (from === wholeFrom && to === period.due) return { numerator: BigInt(period.months), denominator: 12n };
  return {
    numerator: BigInt(period.months) * BigInt(to - from),
    denominator: 12n * BigInt(period.due - wholeFrom),
  };
}
