import { AmountString } from '@sandglass/http';
import { effects, operation, refuse } from '@sandglass/operations';
import { minorOf, tokens } from '@sandglass/payments';
import Type from 'typebox';
import { cryptograms } from '../issuing.ts';
import { requestors } from '../requestor/requestor.ts';
import { SHARD } from '../shard.ts';
import { counts } from './count.ts';

/**
 * A cryptogram (TAVV) for one payment of a requestor's token: it binds token, requestor, amount, currency, merchant and counter, so
 * it is good for this payment, once, and not after one that was made later.
 */
export const makeCryptogram = operation({
  name: `${SHARD}.cryptogram.make`,
  summary: 'Makes the cryptogram of one payment for the requestor of a token.',
  business: 'continuing',
  roles: ['merchant'],
  input: Type.Object(
    {
      token: Type.String({ minLength: 1, maxLength: 64 }),
      amount: AmountString(),
      currency: Type.String({ pattern: '^[0-9]{3}$' }),
      merchant: Type.String({ pattern: '^[0-9A-Z]{15}$' }),
    },
    { additionalProperties: false },
  ),
  load: ({ token }) => [tokens.key(token), counts.key(token)],
  loadThen: (state, { token }) => {
    const row = state.get(tokens, token);
    return row === undefined ? [] : [requestors.key(row.requestor)];
  },
  decide: (state, { token: id, amount, currency, merchant }, { actor }) => {
    const token = state.get(tokens, id);
    const requestor = token && state.get(requestors, token.requestor);
    if (token === undefined || requestor?.party !== actor.party) return refuse('token-unknown');
    if (token.state === 'suspended') return refuse(`token-suspended-by-${token.suspended_by ?? 'issuer'}`);
    if (token.state !== 'active') return refuse(`token-${token.state}`);
    const before = state.get(counts, id);
    const counter = (before?.made ?? 0) + 1;
    const bound = { token: id, requestor: token.requestor, amount: minorOf(amount), currency, merchant };
    const row = { id, made: counter };
    return effects({
      reply: { cryptogram: cryptograms.make(bound, counter), counter },
      rows: [before === undefined ? counts.insert(row) : counts.update(row)],
      facts: [{ kind: `${SHARD}.cryptogram-made`, header: { requestor: token.requestor } }],
    });
  },
});
