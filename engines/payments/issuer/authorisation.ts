import { bigint, date, instant, int, json, nullable, type RowOf, table, text } from '@sandglass/operations';

/**
 * `held`: an amount is reserved and not yet taken. `paid`: all that was asked for is taken. `closed`: completed, what
 * was left of the hold is free. `reversed`, `expired`, `declined`: nothing is taken. `absent`: a reversal came for
 * a message that never had come; should it come now, it is declined.
 */
export type AuthorisationState = 'held' | 'paid' | 'closed' | 'reversed' | 'expired' | 'declined' | 'absent';

/** A payment as its issuer answered it; its id is that of its exchange. Amounts in minor units. */
export const authorisations = table(
  'payments.authorisation',
  {
    id: text(),
    customer: text(),
    card: text(),
    /** The token's reference; null: the card itself was presented. */
    token: nullable(text()),
    state: text<AuthorisationState>(),
    /** Why it was declined: a code of the catalogue. */
    reason: nullable(text()),
    /** What that reason is said with, as it was then. */
    reason_values: nullable(json<Readonly<Record<string, string>>>()),
    amount: bigint(),
    /** Taken from the account. */
    captured: bigint(),
    refunded: bigint(),
    /** Holds that were placed for it: each completion that leaves something places the next. */
    holds: int(),
    /** Reserved now. */
    held: bigint(),
    expires_at: nullable(instant()),
    approval: nullable(text()),
    rrn: text(),
    terminal: text(),
    merchant: text(),
    merchant_name: text(),
    category: text(),
    region: text(),
    /** Civil date in the zone of the token's rules: to which day's sum it belongs. */
    day: date(),
    business_date: date(),
    at: instant(),
  },
  { key: 'id' },
);
export type Authorisation = RowOf<typeof authorisations>;

/** Id of one of its holds in the ledger. */
export const holdId = (authorisation: string, n: number): string => `${authorisation}/${n}`;

/** `reversal`: of what was taken at once. The rest is what disputes move. */
export type MovementKind = 'completion' | 'refund' | 'reversal' | 'chargeback' | 'representment';

/** What happened to a payment afterwards; its id is that of its own exchange. It never changes. */
export const movements = table(
  'payments.movement',
  {
    id: text(),
    authorisation: text(),
    kind: text<MovementKind>(),
    amount: bigint(),
    rrn: text(),
    business_date: date(),
    at: instant(),
  },
  { key: 'id' },
);
export type Movement = RowOf<typeof movements>;
