import type { Objection } from '@sandglass/operations';
import { localTime, nextWithin } from '@sandglass/time';
import type { Channel } from './channel.ts';
import type { Rung } from './ladder.ts';
import { inWeek, onDay, type Recent } from './recent.ts';
import type { ContactRules } from './rules.ts';

/** A contact that somebody, or the program, is about to make. */
export interface Contact {
  readonly channel: Channel;
  /** Whom it would reach. */
  readonly party: string;
  /** Borrower and guarantors of the loan: nobody else is spoken to. */
  readonly debtors: readonly string[];
  readonly rung: Rung;
  /** Of the party's, over all loans. */
  readonly recent: readonly Recent[];
  /** ms since the epoch. */
  readonly now: number;
  /** Where that person lives, an IANA zone. */
  readonly zone: string;
}

type Check = (of: Contact, rules: ContactRules) => Objection | undefined;
type Room = typeof objectionToOneMore;
const no = (code: string, values: Objection['values'] = {}): Objection => ({ code, values });

const isDebtor: Check = ({ party, debtors }) =>
  debtors.includes(party) ? undefined : no('contact-not-debtor');

const channelFitsStage: Check = ({ channel, rung }) =>
  rung.channels.includes(channel) ? undefined : no('contact-channel-early', { channel, stage: rung.stage });

const isWithinHours: Check = ({ now, zone }, { hours }) => {
  const time = localTime(now, zone).time.slice(0, 5);
  return hours.from <= time && time < hours.to
    ? undefined
    : no('contact-outside-hours', { from: hours.from, to: hours.to, time });
};

const dayHasRoom: Room = ({ recent, channel, now, zone }, { perDay }) =>
  onDay(recent, channel, localTime(now, zone).date) < perDay[channel]
    ? undefined
    : no('contact-too-often-today', { channel, most: String(perDay[channel]) });

const weekHasRoom: Room = ({ recent, channel, now, zone }, { perWeek }) =>
  inWeek(recent, channel, localTime(now, zone).date) < perWeek[channel]
    ? undefined
    : no('contact-too-often-this-week', { channel, most: String(perWeek[channel]) });

const checks: readonly Check[] = [isDebtor, channelFitsStage, isWithinHours];

/** Why a person may not be reached by the channel once more, having been reached so often. */
export const objectionToOneMore = (
  of: Pick<Contact, 'recent' | 'channel' | 'now' | 'zone'>,
  rules: ContactRules,
): Objection | undefined => dayHasRoom(of, rules) ?? weekHasRoom(of, rules);

/** Why nobody may be spoken to now: the first reason that a supervisor would name. */
export function objectionToContact(contact: Contact, rules: ContactRules): Objection | undefined {
  for (const check of checks) {
    const objection = check(contact, rules);
    if (objection !== undefined) return objection;
  }
  return objectionToOneMore(contact, rules);
}

/** The first instant from now on at which a message may reach somebody there. */
export const nextHour = (now: number, zone: string, { hours }: ContactRules): number =>
  nextWithin(now, { zone, ...hours });
