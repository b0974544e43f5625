import { addDays, parseDate } from '@sandglass/time';
import type { Channel } from './channel.ts';
import { WEEK_DAYS } from './rules.ts';

/** How often a person was reached by a channel on a day of theirs: what the frequency rules count. */
export interface Recent {
  readonly channel: Channel;
  readonly on: string;
  readonly count: number;
}

const firstOf = (on: string): string => addDays(parseDate(on), 1 - WEEK_DAYS);

/** So often within seven days up to and with this one. */
export const inWeek = (recent: readonly Recent[], channel: Channel, on: string): number =>
  countOf(recent, (of) => of.channel === channel && of.on >= firstOf(on));

export const onDay = (recent: readonly Recent[], channel: Channel, on: string): number =>
  countOf(recent, (of) => of.channel === channel && of.on === on);

/** With one contact more, and without those that no rule counts any longer. */
export function withContact(recent: readonly Recent[], channel: Channel, on: string): readonly Recent[] {
  const kept = recent.filter((of) => of.on >= firstOf(on));
  return changedBy(kept, channel, on, 1);
}

/** Without one contact that was counted and did not come about. */
export const withoutContact = (recent: readonly Recent[], channel: Channel, on: string): readonly Recent[] =>
  onDay(recent, channel, on) === 0 ? recent : changedBy(recent, channel, on, -1);

function changedBy(recent: readonly Recent[], channel: Channel, on: string, by: 1 | -1): readonly Recent[] {
  const count = onDay(recent, channel, on) + by;
  const others = recent.filter((of) => of.channel !== channel || of.on !== on);
  return count === 0 ? others : [...others, { channel, on, count }];
}

const countOf = (recent: readonly Recent[], counts: (of: Recent) => boolean): number =>
  recent.filter(counts).reduce((sum, { count }) => sum + count, 0);
