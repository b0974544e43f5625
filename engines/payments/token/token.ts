import { bigint, date, int, json, nullable, type RowOf, table, text } from '@sandglass/operations';
import type { Rules } from './rules.ts';

/** EMVCo's states: requested tokens are inactive until the holder is identified (ID&V). */
export type TokenState = 'inactive' | 'active' | 'suspended' | 'deleted';

/** What a requestor is told of a token. `updated`: another card is behind it, or it lasts longer. */
export type TokenEvent = 'updated' | 'suspended' | 'resumed' | 'deleted';

/** Who suspended it; only the same lifts it again, or the issuer. */
export type Suspender = 'holder' | 'requestor' | 'issuer';

/** A payment token (支付标记, JR/T 0149). Its id, the token reference, is a keyed digest of its number. */
export const tokens = table(
  'payments.token',
  {
    id: text(),
    card: text(),
    customer: text(),
    /** Region of the holder, GB/T 2260. */
    region: text(),
    /** Token requestor, 11 digits: 3 of the token service provider, 8 of the requestor. */
    requestor: text(),
    /** What the holder calls it. */
    scenario: text(),
    last_four: text(),
    state: text<TokenState>(),
    suspended_by: nullable(text<Suspender>()),
    /** How sure it is that the holder asked for it (token assurance method, EMVCo). */
    assurance: text(),
    /** A payment needs a fresh cryptogram, except those that follow one the holder agreed to. */
    cryptogram_required: text<'always' | 'first'>(),
    rules: json<Rules>(),
    /** Changes of rules and state, for their ids. */
    version: int(),
    created_on: date(),
    expires_on: date(),
  },
  { key: 'id' },
);
export type Token = RowOf<typeof tokens>;

/** What was paid by a token: apart from the token, because each payment changes it and nothing else does. Minor units. */
export const tokenUses = table(
  'payments.token_use',
  {
    id: text(),
    /** Highest transaction counter of a cryptogram that was seen. */
    counter: int(),
    spent: bigint(),
    payments: int(),
    /** The day, in the rules' zone, to which the next two belong. */
    day: date(),
    day_spent: bigint(),
    day_payments: int(),
    /** Operation of the last payment, also if it was declined; 0: there was none. */
    last_payment: bigint(),
  },
  { key: 'id' },
);
export type TokenUse = RowOf<typeof tokenUses>;
