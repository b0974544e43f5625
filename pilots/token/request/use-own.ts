import { consentKey } from '@sandglass/consent';
import { effects, operation, refuse } from '@sandglass/operations';
import { type Token, tokens } from '@sandglass/payments';
import Type from 'typebox';
import { SHARE_PURPOSE, SHARE_VERSION } from '../consents.ts';
import { issuer } from '../issuing.ts';
import { SHARD } from '../shard.ts';
import { consented } from './consented.ts';
import { isOpen, requests, type TokenRequest } from './request.ts';

const Id = Type.String({ minLength: 1, maxLength: 64 });

/** What a holder sends. */
export const Own = {
  token: Id,
  /** Version of the wording that was read: saying yes here is the consent (PIPL art. 23). */
  consent: Type.String({ minLength: 1, maxLength: 32 }),
};

/** A token that the holder made in the bank's app reaches its shop so: the same number, under the rules that it has. */
export const useOwnToken = operation({
  name: `${SHARD}.request.use-own`,
  summary:
    'The holder gives a shop a token that was made for it before, as it is; the shop fetches it by a code.',
  business: 'new',
  roles: ['customer'],
  input: Type.Object({ request: Id, ...Own }, { additionalProperties: false }),
  load: ({ request, token }, { party }) => [
    requests.key(request),
    tokens.key(token),
    consentKey(party, SHARE_PURPOSE),
    ...issuer.keysOf(party),
  ],
  loadThen: (state, input) => {
    const token = state.get(tokens, input.token);
    if (token === undefined) return [];
    const { card, requestor, customer } = token;
    return issuer.provisioning?.keysOf({ card, requestor, customer }) ?? [];
  },
  decide: (state, input, { now, businessDate, actor: { party } }) => {
    const no = (code: string, values = {}) => refuse(code, values, { subject: party });
    const row = state.get(requests, input.request);
    if (row === undefined) return refuse('request-unknown');
    if (!isOpen(row, now)) return no('request-over', { state: row.state });
    if (input.consent !== SHARE_VERSION) return no('consent-wording-outdated', { version: SHARE_VERSION });
    const changed = issuer.objection(state, party);
    if (changed !== undefined) return no(changed.code, changed.values);
    const token = state.get(tokens, input.token);
    if (token?.customer !== party) return no('token-unknown');
    const { card, requestor, customer } = token;
    const unsure = issuer.provisioning?.objection(state, { card, requestor, customer });
    if (unsure !== undefined) return no(unsure.code, unsure.values);
    if (!fits(token, row, businessDate)) return no('request-token-other');
    return effects({
      reply: { request: row.id, state: 'approved', token: token.id },
      rows: [
        requests.update({
          ...row,
          state: 'approved',
          customer: party,
          card,
          token: token.id,
          approved_at: now,
        }),
        consented(state, party, now),
      ],
      facts: [
        {
          kind: 'consent.granted',
          subject: party,
          header: { purpose: SHARE_PURPOSE, version: SHARE_VERSION },
          opening: { requestor, request: row.id },
        },
      ],
    });
  },
});

/** For this requestor, paying, and good for what is asked: a subscription needs a token that allows one. */
const fits = (token: Token, { requestor, recurring }: TokenRequest, today: string): boolean =>
  token.requestor === requestor &&
  token.state === 'active' &&
  token.expires_on >= today &&
  (!recurring || token.cryptogram_required === 'first');
