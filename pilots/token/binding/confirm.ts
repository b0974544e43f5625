import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import { cards } from '@sandglass/payments';
import Type from 'typebox';
import { SHARD } from '../shard.ts';
import { bindings, holders, TRIES_MAX } from './binding.ts';
import { boundCards } from './bound.ts';
import { isCodeOf } from './code.ts';

/** With the right code the card is bound; three false ones or five minutes, and another has to be asked for. */
export const confirmBinding = operation({
  name: `${SHARD}.binding.confirm`,
  summary: 'Binds a card by the one-time code that its holder received.',
  business: 'new',
  roles: ['customer'],
  input: Type.Object(
    {
      binding: Type.String({ minLength: 1, maxLength: 64 }),
      code: Type.String({ pattern: '^[0-9]{6}$' }),
    },
    { additionalProperties: false },
  ),
  prepare: async ({ binding, code }) => ({ isRight: isCodeOf(binding, code) }),
  load: ({ binding }, { party }) => [bindings.key(binding), holders.key(party), subjectKey(party)],
  loadThen: (state, { binding }) => {
    const row = state.get(bindings, binding);
    return row === undefined ? [] : [cards.key(row.card), boundCards.key(row.card)];
  },
  decide: (state, { binding: id }, { now, businessDate, actor: { party } }, { isRight }) => {
    const no = (code: string, values = {}) => refuse(code, values, { subject: party });
    const binding = state.get(bindings, id);
    if (binding?.customer !== party) return no('binding-unknown');
    if (binding.state !== 'sent') return no('binding-over');
    if (now >= binding.expires_at) return no('binding-expired');
    if (!isRight) {
      const tries = binding.tries + 1;
      const isOver = tries >= TRIES_MAX;
      const keep = [bindings.update({ ...binding, tries, state: isOver ? 'failed' : 'sent' })];
      return isOver
        ? refuse('binding-failed', {}, { subject: party, keep })
        : refuse('binding-code-false', { left: String(TRIES_MAX - tries) }, { subject: party, keep });
    }
    const card = state.get(cards, binding.card);
    if (card?.state !== 'active') return no('card-closed');
    if (state.get(boundCards, card.id) !== undefined) return no('card-bound-already');
    const holder = state.get(holders, party);
    return effects({
      reply: { card: card.id, lastFour: card.last_four, bound: true },
      rows: [
        bindings.update({ ...binding, state: 'bound' }),
        boundCards.insert({ id: card.id, customer: party, binding: id, bound_on: businessDate }),
        ...(holder === undefined ? [] : [holders.update({ ...holder, open: null })]),
      ],
      facts: [
        {
          kind: `${SHARD}.card-bound`,
          subject: party,
          opening: { card: card.id, lastFour: card.last_four },
        },
      ],
    });
  },
});
