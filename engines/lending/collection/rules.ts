import type { Channel } from './channel.ts';

/** When and how often somebody who owes may be spoken to. Rules change: they are data, with the day from which they hold. */
export interface ContactRules {
  readonly from: string;
  /** Local wall clock of whom is reached, 'HH:MM'; the first minute counts, the last does not. */
  readonly hours: { readonly from: string; readonly to: string };
  /** Most contacts of one person on one day of theirs. */
  readonly perDay: Readonly<Record<Channel, number>>;
  /** Most contacts of one person within seven days. */
  readonly perWeek: Readonly<Record<Channel, number>>;
}

export const WEEK_DAYS = 7;

/** Nobody is reached before eight or after ten in the evening, and never by one channel again and again. */
export const sampleRules: ContactRules = {
  from: '2020-01-01',
  hours: { from: '08:00', to: '22:00' },
  perDay: { app: 1, sms: 1, call: 3, letter: 1, visit: 1 },
  perWeek: { app: 3, sms: 3, call: 7, letter: 1, visit: 2 },
};
