import { effects, operation, refuse } from '@sandglass/operations';
import { objectionToRules, type Rules, RulesInput } from '@sandglass/payments';
import Type from 'typebox';
import { addresses } from '../requestor/address.ts';
import { requestors } from '../requestor/requestor.ts';
import { SHARD } from '../shard.ts';
import { requests, type TokenRequest } from './request.ts';

/** What a requestor sends. */
export const NewRequest = {
  scenario: Type.String({ minLength: 1, maxLength: 40 }),
  returnTo: Type.String({ minLength: 1, maxLength: 300 }),
  recurring: Type.Boolean(),
  suggestedRules: Type.Optional(RulesInput),
};

/** Asks a holder for a token; who that is turns out when somebody signs in and decides. */
export const openRequest = operation({
  name: `${SHARD}.request.open`,
  summary:
    'A requestor asks for a token: the holder decides in the bank’s own app, and types no card at the shop.',
  business: 'continuing',
  roles: ['merchant'],
  input: Type.Object(
    { requestor: Type.String({ pattern: '^[0-9]{11}$' }), ...NewRequest },
    { additionalProperties: false },
  ),
  load: ({ requestor }) => [requestors.key(requestor), addresses.key(requestor)],
  decide: (state, input, { now, random, actor }) => {
    const requestor = state.get(requestors, input.requestor);
    if (requestor?.party !== actor.party || requestor.state !== 'registered')
      return refuse('requestor-unknown');
    if (!state.get(addresses, requestor.id)?.returns.includes(input.returnTo))
      return refuse('return-address-unknown');
    const suggested = (input.suggestedRules ?? null) as Rules | null;
    const objection = suggested === null ? undefined : objectionToRules(suggested, { now });
    if (objection !== undefined) return refuse(objection.code, objection.values);
    const row: TokenRequest = {
      id: random.id('ask'),
      requestor: requestor.id,
      scenario: input.scenario,
      return_to: input.returnTo,
      recurring: input.recurring,
      suggested,
      state: 'open',
      customer: null,
      card: null,
      token: null,
      tries: 0,
      asked_at: now,
      approved_at: null,
    };
    return effects({
      reply: { request: row.id },
      rows: [requests.create(row)],
      facts: [
        { kind: `${SHARD}.token-asked`, header: { requestor: requestor.id, recurring: input.recurring } },
      ],
    });
  },
});
