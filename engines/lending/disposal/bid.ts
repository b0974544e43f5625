import { bigint, instant, int, nullable, type RowOf, table, text } from '@sandglass/operations';

/** sealed → revealed by its bidder after closing, or void: not revealed in time. */
export const bids = table(
  'lending.disposal_bid',
  {
    id: text(),
    pool: text(),
    round: int(),
    bidder: text(),
    seal: text(),
    /** When this version came; a replaced bid stands by its last. */
    sealed_at: instant(),
    versions: int(),
    value: nullable(bigint()),
    revealed_at: nullable(instant()),
  },
  { key: 'id' },
);
export type Bid = RowOf<typeof bids>;

export const bidId = (pool: string, round: number, bidder: string): string => `${pool}.${round}.${bidder}`;
