import type { Job, State } from '@sandglass/operations';
import { cards, type Requestors, type Token, type TokenEvent } from '@sandglass/payments';
import { SHARD } from '../shard.ts';
import { webhooks } from '../webhook/webhook.ts';
import { requestors as table } from './requestor.ts';

export const WEBHOOK_JOB = `${SHARD}.webhook`;

/** Who acts for a requestor, and how it is told of its tokens: by a job that brings a webhook. */
export const requestors: Requestors = {
  keysOf: (requestor) => [table.key(requestor), webhooks.key(requestor)],
  partyOf: (state, requestor) => {
    const row = state.get(table, requestor);
    return row?.state === 'registered' ? row.party : undefined;
  },
  told: (state, token, event, at): readonly Job[] => {
    if (state.get(webhooks, token.requestor) === undefined) return [];
    return [
      {
        kind: WEBHOOK_JOB,
        payload: {
          requestor: token.requestor,
          type: `token.${event}`,
          at: new Date(at).toISOString(),
          data: {
            reference: token.id,
            // Messages overtake one another: of two, the higher version is how it stands.
            version: token.version,
            state: token.state,
            suspendedBy: token.suspended_by,
            expires: token.expires_on,
            ...cardOf(state, token, event),
          },
        },
      },
    ];
  },
};

/** Only an update says what is behind the token now: the operation has the card's row then. */
function cardOf(state: State, token: Token, event: TokenEvent) {
  const card = event === 'updated' ? state.get(cards, token.card) : undefined;
  return card === undefined ? {} : { lastFour: card.last_four, par: card.par };
}
