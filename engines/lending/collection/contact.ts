import { date, instant, json, nullable, type RowOf, table, text } from '@sandglass/operations';
import type { Channel } from './channel.ts';
import type { Stage } from './ladder.ts';

/**
 * What came of a contact. A message is on its way, then delivered, or there is no phone for it, or it was withdrawn because
 * nothing asked for it any more; people are reached or not, and say something.
 */
export const OUTCOMES = ['reached', 'no-answer', 'refuses', 'disputes', 'hardship', 'wrong-number'] as const;
export type Outcome =
  | (typeof OUTCOMES)[number]
  | 'on-its-way'
  | 'delivered'
  | 'no-phone'
  | 'withdrawn'
  | 'begun';

/** Of a delivered message: whether a real network brought it. */
export interface Delivery {
  readonly at: string;
  readonly simulated: boolean;
}

/** One contact with somebody who owes: appended when it begins, completed once by its outcome. */
export const contacts = table(
  'lending.contact',
  {
    id: text(),
    loan: text(),
    customer: text(),
    /** Who was contacted: the borrower or a guarantor. */
    party: text(),
    channel: text<Channel>(),
    stage: text<Stage>(),
    script: text(),
    text: text(),
    at: instant(),
    /** Their local date. */
    on_date: date(),
    /** The person who did it; null: the program. */
    by: nullable(text()),
    outcome: text<Outcome>(),
    words: nullable(text()),
    delivery: nullable(json<Delivery>()),
  },
  { key: 'id' },
);
export type ContactRow = RowOf<typeof contacts>;

export const contactId = (loan: string, n: number): string => `${loan}.c${n}`;

/** The loan of a contact's id. */
export const loanOfContact = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf('.c')));
