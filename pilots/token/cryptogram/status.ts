import { read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import { cards, tokens } from '@sandglass/payments';
import Type from 'typebox';
import { requestors } from '../requestor/requestor.ts';
import { DOORS, SHARD } from '../shard.ts';

const ONE = 'where shard = $1 and id = $2';

/** What a requestor may know of a token of its own: that is what it was given with it. */
export const tokenStatus = read({
  path: `${DOORS}/tokens/{reference}/status`,
  summary: 'Whether a requestor’s token can pay, until when, and what is behind it.',
  roles: ['merchant'],
  params: Type.Object({ reference: Type.String({ minLength: 1, maxLength: 64 }) }),
  query: Type.Object({}, { additionalProperties: false }),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, actor: { party }, params: { reference } }) => {
    const [token] = await readRows(pool, tokens, ONE, [SHARD, reference]);
    if (token === undefined) return undefined;
    const [[requestor], [card]] = await Promise.all([
      readRows(pool, requestors, ONE, [SHARD, token.requestor]),
      readRows(pool, cards, ONE, [SHARD, token.card]),
    ]);
    if (requestor?.party !== party || card === undefined) return undefined;
    return {
      reference,
      state: token.state,
      suspendedBy: token.suspended_by,
      expires: token.expires_on,
      lastFour: card.last_four,
      par: card.par,
    };
  },
});
