import {
  bigint,
  instant,
  nullable,
  type RowKey,
  type RowOf,
  type State,
  table,
  text,
} from '@sandglass/operations';

export const consents = table(
  'consent.consent',
  {
    id: text(),
    party: text(),
    purpose: text(),
    /** The case or contract that it is for; null: the purpose is not bound to one. */
    matter: nullable(text()),
    version: text(),
    granted_at: instant(),
    withdrawn_at: nullable(instant()),
    uses: bigint(),
  },
  { key: 'id' },
);
export type Consent = RowOf<typeof consents>;

const consentId = (party: string, purpose: string, matter?: string): string =>
  matter === undefined ? `${party}|${purpose}` : `${party}|${purpose}|${matter}`;

/** What an operation's `load` names for each consent that it checks. */
export const consentKey = (party: string, purpose: string, matter?: string): RowKey =>
  consents.key(consentId(party, purpose, matter)) as unknown as RowKey;

/** The consent that covers a use of this party's data for this purpose, if there is one now. */
export function activeConsent(
  state: State,
  party: string,
  purpose: string,
  matter?: string,
): Consent | undefined {
  const consent = state.get(consents, consentId(party, purpose, matter));
  return consent === undefined || consent.withdrawn_at !== null ? undefined : consent;
}

export { consentId };
