import { add, type Rational } from '../exact/rational.ts';
import { type DayNumber, isLeapYear, toDayNumber, toYearMonthDay } from './civil-date.ts';

/**
 * How a span of days becomes a part of a year. `30/360` counts whole months as 30 days (银发〔2005〕129号: month
 * rate = annual ÷ 12) and days between arbitrary dates by the 30E/360 rule; `act/360` is the Chinese day rate
 * (annual ÷ 360); `act/364` a year of 52 weeks; `act/act` the ISDA rule, each calendar year's days by its length, and
 * `act/act-31-dec` the same with the year turning on 31 December already, as Apache Fineract counts (@4198b0b,
 * calculatePeriodFractions).
 */
export type DayCount = '30/360' | 'act/360' | 'act/365' | 'act/364' | 'act/act' | 'act/act-31-dec';

/** Those a product may choose; `act/act-31-dec` only comes with the convention that has it. */
export const DAY_COUNTS: readonly DayCount[] = ['30/360', 'act/360', 'act/365', 'act/364', 'act/act'];

/** The part of a year in [from, to): the first day counts, the last does not (算头不算尾). */
export function yearFraction(dayCount: DayCount, from: DayNumber, to: DayNumber): Rational {
  switch (dayCount) {
    case '30/360':
      return { numerator: BigInt(days30E360(from, to)), denominator: 360n };
    case 'act/360':
      return { numerator: BigInt(to - from), denominator: 360n };
    case 'act/365':
      return { numerator: BigInt(to - from), denominator: 365n };
    case 'act/364':
      return { numerator: BigInt(to - from), denominator: 364n };
    case 'act/act':
      return actualActual(from, to, 0);
    case 'act/act-31-dec':
      return actualActual(from, to, 1);
  }
}

/** ISDA 2006 section 4.16(g), 30E/360: the 31st is the 30th. */
export function days30E360(from: DayNumber, to: DayNumber): number {
  const [a, b] = [toYearMonthDay(from), toYearMonthDay(to)];
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + Math.min(b.day, 30) - Math.min(a.day, 30);
}

/** ISDA 2006 section 4.16(b), each year beginning `leadDays` before its first of January. */
function actualActual(from: DayNumber, to: DayNumber, leadDays: number): Rational {
  let sum: Rational = { numerator: 0n, denominator: 1n };
  let cursor = from;
  while (cursor < to) {
    const { year } = toYearMonthDay(cursor + leadDays);
    const yearEnd = Math.min(to, toDayNumber({ year: year + 1, month: 1, day: 1 }) - leadDays);
    sum = add(sum, { numerator: BigInt(yearEnd - cursor), denominator: isLeapYear(year) ? 366n : 365n });
    cursor = yearEnd;
  }
  return sum;
}
