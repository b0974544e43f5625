import { date, int, nullable, type RowOf, table, text } from '@sandglass/operations';

/** Where a requestor is told of its tokens; its id is the requestor's. Another address has another version, and secret. */
export const webhooks = table(
  'token.webhook',
  { id: text(), url: text(), version: int(), ending_told_on: nullable(date()) },
  { key: 'id' },
);
export type Webhook = RowOf<typeof webhooks>;
