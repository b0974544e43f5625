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
    version: text(),
    granted_at: instant(),
    withdrawn_at: nullable(instant()),
    uses: bigint(),
  },
  { key: 'id' },
);
export type Consent = RowOf<typeof consents>;

const consentId = (party: string, purpose: string): string => `${party}|${purpose}`;

/** What an operation's `load` names for each consent that it checks. */
export const consentKey = (party: string, purpose: string): RowKey =>
  consents.key(consentId(party, purpose)) as unknown as RowKey;

/** The consent that covers a use of this party's data for this purpose, if there is one now. */
export function activeConsent(state: State, party: string, purpose: string): Consent | undefined {
  const consent = state.get(consents, consentId(party, purpose));
  return consent === undefined || consent.withdrawn_at !== null ? undefined : consent;
}

export { consentId };
