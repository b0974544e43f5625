import { date, json, type RowOf, table, text } from '@sandglass/operations';

/** National and local asset management companies (AMC) may buy in batches; agencies collect. */
export const BUYER_KINDS = ['national-amc', 'local-amc', 'agency'] as const;
export type BuyerKind = (typeof BUYER_KINDS)[number];

/** Where debtors pay from the assignment on. */
export interface PayTo {
  readonly holder: string;
  readonly bank: string;
  readonly account: string;
}

/** A firm that may be invited, with its licence on record; its id is the party that bids. */
export const buyers = table(
  'lending.buyer',
  {
    id: text(),
    name: text(),
    kind: text<BuyerKind>(),
    licence: text(),
    licensed_until: date(),
    /** Provinces of a local company's licence (GB/T 2260); empty for the others. */
    regions: json<readonly string[]>(),
    pay_to: json<PayTo>(),
    contact: text(),
    registered_by: text(),
    registered_on: date(),
  },
  { key: 'id' },
);
export type Buyer = RowOf<typeof buyers>;
