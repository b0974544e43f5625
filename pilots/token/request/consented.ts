import { consentId, consents } from '@sandglass/consent';
import type { RowWrite, State } from '@sandglass/operations';
import { SHARE_PURPOSE, SHARE_VERSION } from '../consents.ts';

/** Saying yes to a request is the consent: it stands from now on, whatever stood before. Loads `consentKey` of the purpose. */
export function consented(state: State, party: string, now: number): RowWrite {
  const id = consentId(party, SHARE_PURPOSE);
  const before = state.get(consents, id);
  const row = {
    id,
    party,
    purpose: SHARE_PURPOSE,
    matter: null,
    version: SHARE_VERSION,
    granted_at: now,
    withdrawn_at: null,
    uses: before?.uses ?? 0n,
  };
  return before === undefined ? consents.insert(row) : consents.update(row);
}
