import { addDays, type BusinessDate, TimeError } from './civil.ts';
import type { Instant } from './clock.ts';

/** Where the bank keeps its books. */
export const BANK_ZONE = 'Asia/Shanghai';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  return format;
}

interface Local {
  readonly date: BusinessDate;
  /** 'HH:MM:SS', 24 hours. */
  readonly time: string;
}

/** The last second that was asked for of each zone: a turn of operations asks for the same one again and again. */
const lasts = new Map<string, { readonly second: number; readonly local: Local }>();

/** Wall clock of a zone at an instant. */
export function localTime(instant: Instant, zone: string = BANK_ZONE): Local {
  const second = Math.floor(instant / 1000);
  const last = lasts.get(zone);
  if (last?.second === second) return last.local;
  const local = localOf(instant, zone);
  lasts.set(zone, { second, local });
  return local;
}

function localOf(instant: Instant, zone: string): Local {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return {
    date: `${parts.year}-${parts.month}-${parts.day}` as BusinessDate,
    time: `${parts.hour}:${parts.minute}:${parts.second}`,
  };
}

/** Hours of a day, 'HH:MM', by the clock of a zone; `to` is not among them. */
export interface Hours {
  readonly zone: string;
  readonly from: string;
  readonly to: string;
}

/** The first instant from one on that lies within hours. */
export function nextWithin(now: Instant, { zone, from, to }: Hours): Instant {
  const { date, time } = localTime(now, zone);
  const minute = time.slice(0, 5);
  if (from <= minute && minute < to) return now;
  return instantOf(minute < from ? date : addDays(date, 1), from, zone);
}

/** The instant of a wall clock time in a zone; by the earlier offset where the clock is turned back. */
export function instantOf(date: BusinessDate, time: string, zone: string = BANK_ZONE): Instant {
  const asUtc = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  if (Number.isNaN(asUtc)) throw new TimeError(`“${time}” is not a time of day. Write it as HH:MM.`);
  let guess = asUtc;
  for (let pass = 0; pass < 2; pass += 1) {
    const local = localTime(guess, zone);
    guess += asUtc - Date.parse(`${local.date}T${local.time}Z`);
  }
  return guess;
}

/**
 * The bank's business date: the civil date in its zone, and the next one after the end-of-day cut-off where a bank has
 * one before midnight ('HH:MM').
 */
export function businessDate(instant: Instant, cutOff = '24:00', zone: string = BANK_ZONE): BusinessDate {
  const local = localTime(instant, zone);
  return local.time >= cutOff ? addDays(local.date, 1) : local.date;
}

/** RFC 3339 in UTC, to the millisecond. */
export const formatInstant = (instant: Instant): string => new Date(instant).toISOString();

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** @throws TimeError */
export function parseInstant(text: string): Instant {
  const instant = RFC3339.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) {
    throw new TimeError(`“${text}” is not a point in time. Write it as 2026-01-31T09:00:00+08:00.`);
  }
  return instant;
}
