import { bigint, date, instant, nullable, type RowOf, table, text } from '@sandglass/operations';
import type { CardKind } from '../clearing/fees.ts';

/** `unseen`: a reversal whose original never came this way. */
export type RelayedKind = 'purchase' | 'hold' | 'completion' | 'refund' | 'unseen';
export type RelayedState = 'asked' | 'approved' | 'declined' | 'reversed';

/** What a network passed on between two members; its id is the exchange. Minor units. */
export const relayed = table(
  'payments.relayed',
  {
    id: text(),
    acquirer: text(),
    issuer: text(),
    kind: text<RelayedKind>(),
    amount: bigint(),
    /** Exchange that it follows or reverses. */
    original: nullable(text()),
    state: text<RelayedState>(),
    response: nullable(text()),
    approval: nullable(text()),
    rrn: text(),
    /** ISO 18245; of what follows a payment: its original's. */
    category: text(),
    card: text<CardKind>(),
    /** Settlement date: the network's own business date on which it came. */
    business_date: date(),
    reversed_on: nullable(date()),
    /** Settlement dates of its line, and of the line that undid it. */
    cleared_on: nullable(date()),
    undone_on: nullable(date()),
    at: instant(),
  },
  { key: 'id' },
);
export type Relayed = RowOf<typeof relayed>;
