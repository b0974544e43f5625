import { addDays, type BusinessDate, type Instant, localTime, weekday } from '@sandglass/time';
import type { Rules, Weekday } from './rules.ts';

/** A moment as the holder's rules see it. */
export interface LocalMoment {
  /** Civil date in the zone. */
  readonly date: BusinessDate;
  /** 'HH:MM'. */
  readonly time: string;
  readonly weekday: Weekday;
}

const CHINA_OFFSET_MS = 8 * 3_600_000;
const CHINA = new Set(['Asia/Shanghai', 'Asia/Chongqing', 'PRC']);
/** China has had one offset, and no summer time, since 1992. */
const CHINA_SINCE = Date.UTC(1992, 0, 1);

/** Wall clock of a zone; China's, which nearly all payments ask for, is reckoned without the zone's rules. */
export function localMoment(now: Instant, zone: string): LocalMoment {
  if (CHINA.has(zone) && now >= CHINA_SINCE) {
    const iso = new Date(now + CHINA_OFFSET_MS).toISOString();
    return momentOf(iso.slice(0, 10) as BusinessDate, iso.slice(11, 16));
  }
  const { date, time } = localTime(now, zone);
  return momentOf(date, time.slice(0, 5));
}

const momentOf = (date: BusinessDate, time: string): LocalMoment => ({
  date,
  time,
  weekday: (weekday(date) || 7) as Weekday,
});

/** Whether a moment lies in the hours, and the weekday to which its window belongs. */
export function windowOf(moment: LocalMoment, hours: Rules['hours']): Weekday | undefined {
  if (hours === undefined) return moment.weekday;
  const { from, until } = hours;
  const { time } = moment;
  if (from < until) return from <= time && time < until ? moment.weekday : undefined;
  if (time >= from) return moment.weekday;
  if (time >= until) return undefined;
  return momentOf(addDays(moment.date, -1), time).weekday;
}
