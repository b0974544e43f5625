import type { Weekday } from '../../bank/tokens.ts';

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Days of the week as people say them: `monday–friday` as one, three or more in a row as a range, else one by one. */
export type DaysSaid =
  | { readonly are: 'every' | 'workdays' | 'weekend' }
  | { readonly are: 'range'; readonly first: Weekday; readonly last: Weekday }
  | { readonly are: 'list'; readonly days: readonly Weekday[] };

const RANGE_MIN = 3;

export function daysSaid(given: readonly Weekday[]): DaysSaid {
  const days = WEEKDAYS.filter((day) => given.includes(day));
  if (days.length === WEEKDAYS.length) return { are: 'every' };
  if (days.join() === '1,2,3,4,5') return { are: 'workdays' };
  if (days.join() === '6,7') return { are: 'weekend' };
  const [first, last] = [days[0], days.at(-1)];
  const inRow = first !== undefined && last !== undefined && last - first === days.length - 1;
  return inRow && days.length >= RANGE_MIN ? { are: 'range', first, last } : { are: 'list', days };
}

/** A Monday, from which the others are counted. */
const MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** `Monday`, `周一`, `週一`. */
export function dayName(day: Weekday, locale: string): string {
  const weekday = locale === 'en' ? 'long' : 'short';
  return new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(MONDAY_MS + (day - 1) * DAY_MS);
}
