import { date, nullable, type RowOf, table, text } from '@sandglass/operations';
import type { Tier } from './tier.ts';

/** What officers judged of a loan beside the rules; one row a loan, its id is the loan's. */
export const judgements = table(
  'lending.judgement',
  {
    id: text(),
    customer: text(),
    /** In force; null: none. */
    tier: nullable(text<Tier>()),
    /** Waits for a second officer; `normal` lifts what is in force. */
    proposed: nullable(text<Tier>()),
    words: text(),
    proposed_by: text(),
    proposed_on: date(),
    decided_by: nullable(text()),
    decided_on: nullable(date()),
  },
  { key: 'id' },
);
export type Judgement = RowOf<typeof judgements>;
