import { addDays, type BusinessDate, weekday } from './civil.ts';
import type { Instant } from './clock.ts';
import mainland from './mainland.json' with { type: 'json' };
import { instantOf, localTime } from './zone.ts';

interface Year {
  /** Notice of the State Council's General Office that fixed it. */
  readonly source: string;
  /** Weekdays off, 'MM-DD'. */
  readonly off: readonly string[];
  /** Weekend days worked in exchange (调休), 'MM-DD'. */
  readonly work: readonly string[];
}

const years: Readonly<Record<string, Year>> = mainland;
const offDays = new Set(
  Object.entries(years).flatMap(([year, { off }]) => off.map((day) => `${year}-${day}`)),
);
const workDays = new Set(
  Object.entries(years).flatMap(([year, { work }]) => work.map((day) => `${year}-${day}`)),
);

/** Days off by law every year on a fixed date, for years whose notice is not out yet. */
const FIXED = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

/** Whether a year's calendar is an official notice, or only weekends and the holidays with a fixed date. */
export const isProvisional = (date: BusinessDate): boolean => !(date.slice(0, 4) in years);

/** Whether mainland banks settle on this day. */
export function isWorkday(date: BusinessDate): boolean {
  const isWeekend = weekday(date) % 6 === 0;
  if (isProvisional(date)) return !isWeekend && !FIXED.has(date.slice(5));
  return workDays.has(date) || (!isWeekend && !offDays.has(date));
}

/** This day or the next one that is a workday. */
export function nextWorkday(date: BusinessDate): BusinessDate {
  let at = date;
  while (!isWorkday(at)) at = addDays(at, 1);
  return at;
}

function previousWorkday(date: BusinessDate): BusinessDate {
  let at = date;
  while (!isWorkday(at)) at = addDays(at, -1);
  return at;
}

/** The n-th workday after a date (n ≥ 1), the date itself not counted. */
export function addWorkdays(date: BusinessDate, n: number): BusinessDate {
  let at = date;
  for (let left = n; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkday(at)) left -= 1;
  }
  return at;
}

/** Workdays after the first date up to and including the second. */
export function workdaysBetween(from: BusinessDate, to: BusinessDate): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkday(at)) count += 1;
  return count;
}

/** What a contract says of a due date that is no workday (ISDA 2006 §4.12). */
export type Convention = 'none' | 'following' | 'modified-following' | 'preceding';

export function shift(date: BusinessDate, convention: Convention): BusinessDate {
  switch (convention) {
    case 'none':
      return date;
    case 'following':
      return nextWorkday(date);
    case 'preceding':
      return previousWorkday(date);
    case 'modified-following': {
      const next = nextWorkday(date);
      return next.slice(0, 7) === date.slice(0, 7) ? next : previousWorkday(date);
    }
    default:
      return convention satisfies never;
  }
}

/** The last millisecond of the n-th workday after an instant, in the authority's zone. */
export function deadline(now: Instant, workdays: number, zone: string): Instant {
  const last = addWorkdays(localTime(now, zone).date, workdays);
  return instantOf(addDays(last, 1), '00:00', zone) - 1;
}
