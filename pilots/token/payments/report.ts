import { bool, instant, type RowOf, table, text } from '@sandglass/operations';

/** A payment of which its holder said that it was somebody else; the id is the payment's. */
export const reports = table(
  'token.report',
  {
    id: text(),
    customer: text(),
    token: text(),
    /** False: no money was taken, so there is nothing to get back. */
    disputed: bool(),
    reported_at: instant(),
  },
  { key: 'id' },
);
export type Report = RowOf<typeof reports>;
