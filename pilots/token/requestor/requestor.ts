import { bool, date, json, nullable, type RowOf, type Sentence, table, text } from '@sandglass/operations';

export type RequestorKind = 'wallet' | 'merchant';

/** A token requestor (标记请求方, JR/T 0149): who may be given tokens, and pay by them. */
export const requestors = table(
  'token.requestor',
  {
    /** 11 digits: 3 of the token service provider, 8 of the requestor (EMVCo framework). */
    id: text(),
    /** Who acts for it in this house. */
    party: text(),
    name: json<Sentence>(),
    kind: text<RequestorKind>(),
    state: text<'registered' | 'ended'>(),
    /** Played by the house itself in a demonstration. */
    simulated: bool(),
    registered_on: date(),
    /** Since when it counts as a merchant of the pilot; null: no token was made for it. */
    first_token_on: nullable(date()),
    ended_on: nullable(date()),
  },
  { key: 'id' },
);
export type Requestor = RowOf<typeof requestors>;
