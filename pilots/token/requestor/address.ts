import { json, type RowOf, table, text } from '@sandglass/operations';

/** Where a requestor's holders are sent back to, and what it is called in messages. Its id is the requestor's. */
export const addresses = table(
  'token.requestor_address',
  {
    id: text(),
    /** Field 42 of ISO 8583, where it is a merchant itself; else empty. */
    merchant: text(),
    /** Compared as they stand (RFC 9700, 4.1): no pattern, no prefix. */
    returns: json<readonly string[]>(),
  },
  { key: 'id' },
);
export type RequestorAddress = RowOf<typeof addresses>;
