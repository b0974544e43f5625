import type { Provisioning } from '@sandglass/payments';
import { requestors } from '../requestor/requestor.ts';
import { SHARD } from '../shard.ts';
import { boundCards } from './bound.ts';

/** A token is made of a card that its holder bound, for somebody registered, whose first token the pilot's limit on merchants counts. */
export const provisioning: Provisioning = {
  assurance: 'one-time-code',
  keysOf: ({ card, requestor }) => [boundCards.key(card), requestors.key(requestor)],
  objection: (state, { card, requestor }) => {
    if (state.get(boundCards, card) === undefined) return { code: 'card-not-bound', values: {} };
    const known = state.get(requestors, requestor);
    if (known === undefined) return { code: 'requestor-not-registered', values: { requestor } };
    if (known.state === 'ended') return { code: 'requestor-ended', values: { requestor } };
    return undefined;
  },
  alongside: (state, { requestor }, { businessDate }) => {
    const known = state.get(requestors, requestor);
    if (known === undefined || known.first_token_on !== null) return {};
    return {
      rows: [requestors.update({ ...known, first_token_on: businessDate })],
      facts: [{ kind: `${SHARD}.requestor-served`, header: { requestor } }],
      usage: [{ measure: 'merchants', count: 1 }],
    };
  },
};
