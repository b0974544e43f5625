import { addDays, parseDate } from '@sandglass/time';
import type { Channel } from './channel.ts';
import { WEEK_DAYS } from './rules.ts';

/** How often somebody was reached by a channel on a day of theirs: what the frequency rules count. */
export interface Recent {
  readonly party: string;
  readonly channel: Channel;
  readonly on: string;
  readonly count: number;
}

const firstOf = (on: string): string => addDays(parseDate(on), 1 - WEEK_DAYS);

/** So often within seven days up to and with this one. */
export const inWeek = (recent: readonly Recent[], party: string, channel: Channel, on: string): number =>
  countOf(recent, (of) => of.party === party && of.channel === channel && of.on >= firstOf(on));

export const onDay = (recent: readonly Recent[], party: string, channel: Channel, on: string): number =>
  countOf(recent, (of) => of.party === party && of.channel === channel && of.on === on);

/** With one contact more, and without those that no rule counts any longer. */
export function withContact(
  recent: readonly Recent[],
  party: string,
  channel: Channel,
  on: string,
): readonly Recent[] {
  const kept = recent.filter((of) => of.on >= firstOf(on));
  const isSame = (of: Recent): boolean => of.party === party && of.channel === channel && of.on === on;
  const before = kept.find(isSame)?.count ?? 0;
  return [...kept.filter((of) => !isSame(of)), { party, channel, on, count: before + 1 }];
}

const countOf = (recent: readonly Recent[], counts: (of: Recent) => boolean): number =>
  recent.filter(counts).reduce((sum, { count }) => sum + count, 0);
