import { randomBytes } from 'node:crypto';
import { agreementKey, agreementObjection } from '@sandglass/agreement';
import { subjectKey } from '@sandglass/journal';
import {
  effects,
  type Job,
  type Locale,
  operation,
  prepareAgain,
  type RowWrite,
  refuse,
  type State,
} from '@sandglass/operations';
import { cards } from '@sandglass/payments';
import Type from 'typebox';
import { SHARD } from '../shard.ts';
import {
  type Binding,
  bindings,
  CODE_MS,
  CODES_A_DAY_MAX,
  type Holder,
  holders,
  TRIES_MAX,
} from './binding.ts';
import { boundCards } from './bound.ts';
import { phoneEndOf } from './phone.ts';

const ID_BYTES = 16;
export const SEND_CODE = `${SHARD}.send-code`;

/** A code goes to the phone that the bank knows; the one before it is worth nothing any more. */
export const beginBinding = operation({
  name: `${SHARD}.binding.begin`,
  summary: 'Sends the holder of a card a one-time code, by which they show that the card is theirs.',
  business: 'new',
  roles: ['customer'],
  input: Type.Object(
    {
      card: Type.String({ minLength: 1, maxLength: 64 }),
      locale: Type.Optional(Type.Enum(['zh-Hans', 'zh-Hant', 'en'])),
    },
    { additionalProperties: false },
  ),
  prepare: async (_input, { party }) => ({
    id: `bind-${randomBytes(ID_BYTES).toString('hex')}`,
    sentTo: await phoneEndOf(party),
  }),
  load: ({ card }, { party }, { id }) => [
    bindings.key(id),
    cards.key(card),
    boundCards.key(card),
    holders.key(party),
    agreementKey(party),
    subjectKey(party),
  ],
  loadThen: (state, _input, { party }) => {
    const open = state.get(holders, party)?.open ?? null;
    return open === null ? [] : [bindings.key(open)];
  },
  decide: (
    state,
    { card: cardId, locale = 'zh-Hans' },
    { now, businessDate, actor: { party } },
    { id, sentTo },
  ) => {
    const no = (code: string, values = {}) => refuse(code, values, { subject: party });
    const card = state.get(cards, cardId);
    if (card?.customer !== party) return no('card-unknown');
    const changed = agreementObjection(state, SHARD, party);
    if (changed !== undefined) return no(changed.code, changed.values);
    if (card.state !== 'active') return no(card.state === 'replaced' ? 'card-closed' : `card-${card.state}`);
    if (card.expires_on < businessDate) return no('card-expired', { until: card.expires_on });
    if (state.get(boundCards, cardId) !== undefined) return no('card-bound-already');
    if (sentTo === null) return no('holder-without-phone');
    if (state.get(bindings, id) !== undefined) return prepareAgain();
    const holder = state.get(holders, party);
    const codes = holder?.day === businessDate ? holder.codes : 0;
    if (codes >= CODES_A_DAY_MAX) return no('binding-codes-too-many', { most: String(CODES_A_DAY_MAX) });
    const binding: Binding = {
      id,
      card: cardId,
      customer: party,
      state: 'sent',
      tries: 0,
      begun_at: now,
      expires_at: now + CODE_MS,
      delivery: 'waiting',
      sent_to: sentTo,
    };
    const after: Holder = { id: party, day: businessDate, codes: codes + 1, open: id, locale };
    return effects({
      reply: {
        binding: id,
        sentTo,
        expiresAt: new Date(binding.expires_at).toISOString(),
        tries: TRIES_MAX,
      },
      rows: [
        bindings.insert(binding),
        holder === undefined ? holders.insert(after) : holders.update(after),
        ...replaced(state, holder?.open ?? null),
      ],
      jobs: [codeJob(binding, card.last_four, locale)],
      facts: [{ kind: `${SHARD}.binding-begun`, subject: party, opening: { card: cardId } }],
    });
  },
});

function replaced(state: State, open: string | null): readonly RowWrite[] {
  const before = open === null ? undefined : state.get(bindings, open);
  return before?.state === 'sent' ? [bindings.update({ ...before, state: 'replaced' })] : [];
}

/** The job names the binding: its code is made when it is sent. */
const codeJob = ({ id, customer }: Binding, lastFour: string, locale: Locale): Job => ({
  kind: SEND_CODE,
  payload: { binding: id, party: customer, lastFour, locale },
});
