import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse, type State } from '@sandglass/operations';
import Type from 'typebox';
import type { Issuer } from '../issuer/issuer.ts';
import { tokens } from '../token/token.ts';
import { cards } from './card.ts';
import { numbers } from './number.ts';
import { isDestroyed, NO_KEY } from './vault.ts';

/** What still pays: its number is needed. */
const LIVING = new Set(['active', 'inactive', 'suspended']);

/** State of the card or token that a number is of, and whose it is. */
function ownerOf(
  state: State,
  id: string,
): { readonly state: string; readonly customer: string } | undefined {
  return state.get(tokens, id) ?? state.get(cards, id);
}

/**
 * Destroys the key of a number whose card or token has ended: what is kept of it opens to nobody any more, also to the house.
 * Completions, refunds and reversals go on, for they name the payment and not the number. Once more, it does nothing.
 *
 * @throws never: refused with `number-unknown`, or `number-alive` while the card or token could pay
 */
export const destroyNumberOf = ({ shard }: Issuer) =>
  operation({
    name: `${shard}.number.destroy`,
    summary: 'Destroys the key of a number whose card or token has ended; nothing opens it again.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object(
      { number: Type.String({ minLength: 1, maxLength: 64 }) },
      { additionalProperties: false },
    ),
    load: ({ number }) => [numbers.key(number), tokens.key(number), cards.key(number)],
    loadThen: (state, { number }) => {
      const owner = ownerOf(state, number);
      return owner === undefined ? [] : [subjectKey(owner.customer)];
    },
    decide: (state, { number: id }) => {
      const row = state.get(numbers, id);
      const owner = ownerOf(state, id);
      if (row === undefined || owner === undefined) return refuse('number-unknown');
      if (LIVING.has(owner.state))
        return refuse('number-alive', { state: owner.state }, { subject: owner.customer });
      const reply = { number: id, destroyed: true };
      if (isDestroyed(row)) return effects({ reply });
      return effects({
        reply,
        rows: [numbers.update({ ...row, key: NO_KEY })],
        facts: [{ kind: `${shard}.number-destroyed`, subject: owner.customer, opening: { number: id } }],
      });
    },
  });
