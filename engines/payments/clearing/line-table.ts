import { bigint, date, instant, json, nullable, type RowOf, table, text } from '@sandglass/operations';
import type { ClearedKind } from './line.ts';

/** A line of a day's clearing as the network keeps it. It never changes. Minor units. */
export const clearingLines = table(
  'payments.clearing_line',
  {
    id: text(),
    /** Settlement date. */
    date: date(),
    /** The exchange with which the payment began: purchase or hold. */
    payment: text(),
    /** Empty: none. */
    original: text(),
    kind: text<ClearedKind>(),
    acquirer: text(),
    issuer: text(),
    amount: bigint(),
    interchange: bigint(),
    network: bigint(),
    rrn: text(),
  },
  { key: 'id' },
);
export type ClearingLineRow = RowOf<typeof clearingLines>;

export const PRESENTED_KINDS = [
  'chargeback',
  'representment',
  'credit-adjustment',
  'debit-adjustment',
] as const;
export type PresentedKind = (typeof PRESENTED_KINDS)[number];

/** What a member asks of another beside payments, cleared with the day's lines. Minor units. */
export const presentments = table(
  'payments.presentment',
  {
    /** `<exchange>/<kind>-<n>`. */
    id: text(),
    exchange: text(),
    kind: text<PresentedKind>(),
    acquirer: text(),
    issuer: text(),
    amount: bigint(),
    rrn: text(),
    words: text(),
    /** Which claims it answers, see `claimId`; an adjustment that both members miss is one. */
    claims: json<readonly string[]>(),
    business_date: date(),
    cleared_on: nullable(date()),
    at: instant(),
  },
  { key: 'id' },
);
export type Presentment = RowOf<typeof presentments>;

export const presentmentId = (exchange: string, kind: PresentedKind, n: number): string =>
  `${exchange}/${kind}-${n}`;
export const reversalId = (exchange: string): string => `${exchange}/reversal`;
/** A member's claim about a difference of its own, as the network knows it. */
export const claimId = (member: string, difference: string): string => `${member}|${difference}`;
