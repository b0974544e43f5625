import { bool, instant, int, json, nullable, type RowOf, table, text } from '@sandglass/operations';
import type { Rules } from '@sandglass/payments';

/** How long a holder has to decide, and how long the code that comes back with them is good. */
export const OPEN_MS = 15 * 60_000;
export const CODE_MS = 3 * 60_000;
/** False codes until a request has failed. */
export const TRIES_MAX = 5;

/**
 * A requestor asks a holder for a token, by way of the holder's browser (push provisioning). `failed`: too many false codes; the
 * token that was made of it is the holder's to delete.
 */
export const requests = table(
  'token.request',
  {
    id: text(),
    requestor: text(),
    scenario: text(),
    return_to: text(),
    /** Payments will follow the first without the holder. */
    recurring: bool(),
    /** What the requestor suggests; the holder decides. */
    suggested: nullable(json<Rules>()),
    state: text<'open' | 'approved' | 'declined' | 'redeemed' | 'failed'>(),
    /** Who approved or declined it. */
    customer: nullable(text()),
    card: nullable(text()),
    token: nullable(text()),
    tries: int(),
    asked_at: instant(),
    approved_at: nullable(instant()),
  },
  { key: 'id' },
);
export type TokenRequest = RowOf<typeof requests>;

/** Whether a holder may still decide. */
export const isOpen = ({ state, asked_at: askedAt }: TokenRequest, now: number): boolean =>
  state === 'open' && now < askedAt + OPEN_MS;
