import { instant, nullable, type RowOf, table, text } from '@sandglass/operations';

/** How a person may end a sale that is stuck: it was made, and its merchant is owed; or it was not, or was undone. */
export const STUCK_WAYS = ['approved', 'reversed'] as const;
export type StuckWay = (typeof STUCK_WAYS)[number];

/** What one person found out of a stuck sale, and another confirmed. The id is the sale's. */
export const stuckEnds = table(
  'payments.stuck_end',
  {
    id: text(),
    way: text<StuckWay>(),
    words: text(),
    by: text(),
    proposed_at: instant(),
    confirmed_by: nullable(text()),
    ended_at: nullable(instant()),
  },
  { key: 'id' },
);
export type StuckEnd = RowOf<typeof stuckEnds>;
