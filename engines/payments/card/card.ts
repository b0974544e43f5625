import { bigint, date, nullable, type RowOf, table, text } from '@sandglass/operations';

export type CardState = 'active' | 'lost' | 'stolen' | 'replaced' | 'closed';

/**
 * A card of the issuer. Its id is a keyed digest of its number, so that the number is found by whoever has the key and
 * stands in no row, log or address.
 */
export const cards = table(
  'payments.card',
  {
    id: text(),
    customer: text(),
    /** Province of the holder, GB/T 2260. */
    region: text(),
    state: text<CardState>(),
    last_four: text(),
    /** Last day on which it pays. */
    expires_on: date(),
    /** Payment account reference: the same for the card, what replaces it and all its tokens; it cannot pay. */
    par: text(),
    /** The card that took its place. */
    replaced_by: nullable(text()),
    issued_on: date(),
  },
  { key: 'id' },
);
export type Card = RowOf<typeof cards>;

/** Of a card that was presented itself: where its payments are found. */
export const cardUses = table(
  'payments.card_use',
  {
    id: text(),
    /** Operation of the last of them. */
    last_payment: bigint(),
  },
  { key: 'id' },
);
export type CardUse = RowOf<typeof cardUses>;
