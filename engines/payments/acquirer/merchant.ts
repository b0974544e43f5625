import { type RowOf, table, text } from '@sandglass/operations';

/** A merchant of an acquirer, as messages name it. Its id is field 42 of ISO 8583. */
export const merchants = table(
  'payments.merchant',
  {
    id: text(),
    /** Who signs in for it. */
    party: text(),
    terminal: text(),
    name: text(),
    place: text(),
    country: text(),
    /** ISO 18245. */
    category: text(),
    /** The token requestor that it is, 11 digits: a token pays only for the one that it was made for. */
    requestor: text(),
  },
  { key: 'id' },
);
export type Merchant = RowOf<typeof merchants>;
