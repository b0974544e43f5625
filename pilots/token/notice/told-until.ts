import { instant, type RowOf, table, text } from '@sandglass/operations';

/** How far payments were told to their holders: one row of the shard. */
export const toldUntil = table(
  'token.told_until',
  {
    id: text(),
    /** The last payment that was told: when it was answered, and its id. */
    at: instant(),
    after: text(),
    /** Whatever was answered before this moment is committed. */
    known_until: instant(),
  },
  { key: 'id' },
);
export type ToldUntil = RowOf<typeof toldUntil>;

/** Its one row. */
export const PAYMENTS = 'payments';
