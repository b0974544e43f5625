import { date, int, json, nullable, type RowOf, table, text } from '@sandglass/operations';
import type { Stage } from './ladder.ts';

/**
 * How a loan is being collected; its id is the loan's. It opens by itself when something nears its due date or is past
 * it, climbs by days past due, and closes by itself when the arrears are paid: nobody closes a case by hand.
 */
export const cases = table(
  'lending.collection_case',
  {
    id: text(),
    customer: text(),
    product: text(),
    /** Persons who answer for the loan beside its borrower. */
    guarantors: json<readonly string[]>(),
    state: text<'open' | 'closed'>(),
    stage: text<Stage>(),
    /** How often the loan came into collection: each time is an episode of its own. */
    episode: int(),
    opened_on: date(),
    stage_since: date(),
    /** Due date of the earliest thing unpaid when the case was last looked at. */
    due_on: date(),
    /** Day past due of the last message that the program sent by itself. */
    messaged: nullable(int()),
    collector: nullable(text()),
    /** The agency that has the case; null: the bank itself. */
    agency: nullable(text()),
    /** Until when a collector must act; null: nobody has to. */
    act_by: nullable(date()),
    contacts: int(),
    promises: int(),
    promise: nullable(text()),
    promises_broken: int(),
    closed_on: nullable(date()),
  },
  { key: 'id' },
);
export type CollectionCase = RowOf<typeof cases>;
