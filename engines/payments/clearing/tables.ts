import { bigint, date, instant, int, type RowOf, table, text } from '@sandglass/operations';

/** What a member's file of a day says. Minor units. */
export const clearingFiles = table(
  'payments.clearing_file',
  {
    /** `<date>|<member>`. */
    id: text(),
    date: date(),
    member: text(),
    lines: bigint(),
    sum: bigint(),
    /** What it has to receive; below zero: to pay. */
    net: bigint(),
    /** The network's, of this member. */
    fees: bigint(),
    digest: text(),
    at: instant(),
  },
  { key: 'id' },
);
export type ClearingFile = RowOf<typeof clearingFiles>;
export const fileId = (day: string, member: string): string => `${day}|${member}`;

/** A settlement date of the network; its id is the date. */
export const clearingDays = table(
  'payments.clearing_day',
  {
    id: text(),
    state: text<'closed' | 'settled'>(),
    files: int(),
    fees: bigint(),
    /** The workday on which the settlement bank moves it. */
    settles_on: date(),
  },
  { key: 'id' },
);

/** What the network told the settlement bank to move. It never changes. */
export const settlementOrders = table(
  'payments.settlement_order',
  {
    id: text(),
    member: text(),
    date: date(),
    /** To the member; below zero: from it. */
    amount: bigint(),
    settled_on: date(),
    at: instant(),
  },
  { key: 'id' },
);
