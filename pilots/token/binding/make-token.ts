import { activeConsent, consentKey } from '@sandglass/consent';
import { refuse } from '@sandglass/operations';
import { SHARE_PURPOSE } from '../consents.ts';
import { provisionToken } from '../issuing.ts';

/** A token that the holder makes in the wallet: only once they agreed that a shop is given tokens. */
export const makeToken: typeof provisionToken = {
  ...provisionToken,
  load: (input, actor, drawn) => [
    consentKey(actor.party, SHARE_PURPOSE),
    ...provisionToken.load(input, actor, drawn),
  ],
  decide: (state, input, at, drawn) => {
    const { party } = at.actor;
    const made = provisionToken.decide(state, input, at, drawn);
    if (made.outcome !== 'done' || activeConsent(state, party, SHARE_PURPOSE) !== undefined) return made;
    return refuse('consent-missing', { purpose: SHARE_PURPOSE }, { subject: party });
  },
};
