import type { Consent } from '../bank/consents.ts';

/** The one purpose without which no shop is given a token. */
const NEEDED_FOR_TOKENS = 'share-with-merchant';

/** Whether the holder agreed that shops are given tokens; where the bank does not ask, there is nothing to agree to. */
export const hasAgreedToShare = (consents: readonly Pick<Consent, 'purpose' | 'state'>[]): boolean =>
  consents.every(({ purpose, state }) => purpose !== NEEDED_FOR_TOKENS || state === 'granted');
