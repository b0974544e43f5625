import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import { cards, tokens } from '@sandglass/payments';
import Type from 'typebox';
import { requestors } from '../requestor/requestor.ts';
import { SHARD } from '../shard.ts';
import { isCode } from './code.ts';
import { CODE_MS, requests, TRIES_MAX } from './request.ts';

/**
 * The requestor fetches its token with the code that came back with the holder, once. The number is in no reply that is kept: the
 * door adds it, for this requestor under this key.
 */
export const redeemRequest = operation({
  name: `${SHARD}.request.redeem`,
  summary: 'Hands a token to the requestor that it was made for, once, against the code that came back.',
  business: 'continuing',
  roles: ['merchant'],
  input: Type.Object(
    {
      request: Type.String({ minLength: 1, maxLength: 64 }),
      code: Type.String({ minLength: 1, maxLength: 64 }),
    },
    { additionalProperties: false },
  ),
  load: ({ request }) => [requests.key(request)],
  loadThen: (state, { request }) => {
    const row = state.get(requests, request);
    if (row === undefined) return [];
    return [
      requestors.key(row.requestor),
      ...(row.token === null ? [] : [tokens.key(row.token)]),
      ...(row.card === null ? [] : [cards.key(row.card)]),
      ...(row.customer === null ? [] : [subjectKey(row.customer)]),
    ];
  },
  decide: (state, { request: id, code }, { now, actor }) => {
    const row = state.get(requests, id);
    const requestor = row && state.get(requestors, row.requestor);
    if (row === undefined || requestor?.party !== actor.party) return refuse('request-unknown');
    if (row.state !== 'approved' || row.token === null || row.card === null || row.customer === null)
      return refuse('request-over', { state: row.state });
    const subject = row.customer;
    if (!isCode(row, code)) {
      const tries = row.tries + 1;
      const state = tries < TRIES_MAX ? row.state : 'failed';
      return refuse('request-code-false', {}, { subject, keep: [requests.update({ ...row, tries, state })] });
    }
    if (now >= row.approved_at! + CODE_MS) return refuse('request-code-old', {}, { subject });
    const [token, card] = [state.get(tokens, row.token), state.get(cards, row.card)];
    if (token === undefined || card === undefined || token.state === 'deleted')
      return refuse('token-deleted', {}, { subject });
    return effects({
      reply: { reference: token.id, expires: token.expires_on, lastFour: card.last_four, par: card.par },
      rows: [requests.update({ ...row, state: 'redeemed' })],
      facts: [
        {
          kind: `${SHARD}.token-handed-over`,
          subject,
          header: { requestor: row.requestor },
          opening: { token: token.id, request: id },
        },
      ],
    });
  },
});
