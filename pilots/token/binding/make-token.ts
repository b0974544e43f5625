import { consentKey } from '@sandglass/consent';
import { refuse } from '@sandglass/operations';
import { consentObjection, SHARE_PURPOSE } from '../consents.ts';
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
    const unwilling = consentObjection(state, party, SHARE_PURPOSE);
    if (made.outcome !== 'done' || unwilling === undefined) return made;
    return refuse(unwilling.code, unwilling.values, { subject: party });
  },
};
