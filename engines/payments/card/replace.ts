import { subjectKey } from '@sandglass/journal';
import {
  effects,
  operation,
  prepareAgain,
  type RowKey,
  type RowWrite,
  refuse,
  type State,
} from '@sandglass/operations';
import { addMonths, parseDate } from '@sandglass/time';
import Type from 'typebox';
import type { Issuer } from '../issuer/issuer.ts';
import { type Card, cards } from './card.ts';
import { VALID_MONTHS } from './issue.ts';
import { numbers } from './number.ts';
import type { Drawn, Vault } from './vault.ts';

/** What else the pilot keeps of a card, and hands on to the one that takes its place. */
export interface ReplacedBeside {
  readonly keysOf: (old: string, next: string) => readonly RowKey[];
  readonly rowsOf: (state: State, old: string, next: string, businessDate: string) => readonly RowWrite[];
}

const nothing: ReplacedBeside = { keysOf: () => [], rowsOf: () => [] };

/**
 * Another card in the place of one that was lost, stolen, damaged or is about to expire. The old number pays nothing from the
 * next authorisation on; tokens go on without a break, because account and payment account reference stay, and are moved to
 * the new card one by one afterwards (`moveToken`).
 */
export const replaceCardOf = ({ shard }: Issuer, vault: Vault, beside: ReplacedBeside = nothing) =>
  operation({
    name: `${shard}.card.replace`,
    summary:
      'Issues another card in the place of one that is lost, stolen, damaged or expiring; its tokens go on.',
    business: 'continuing',
    roles: ['institution', 'system'],
    input: Type.Object(
      {
        card: Type.String({ minLength: 1, maxLength: 64 }),
        because: Type.Enum(['lost', 'stolen', 'damaged', 'expiring']),
      },
      { additionalProperties: false },
    ),
    prepare: async (): Promise<Drawn> => vault.draw('card'),
    load: ({ card }, _actor, { reference }) => [
      cards.key(card),
      cards.key(reference),
      numbers.key(reference),
      ...beside.keysOf(card, reference),
    ],
    loadThen: (state, { card }) => {
      const old = state.get(cards, card);
      return old === undefined ? [] : [subjectKey(old.customer)];
    },
    decide: (state, input, { businessDate }, { reference: id, lastFour, key, sealed }) => {
      const old = state.get(cards, input.card);
      if (old === undefined) return refuse('card-unknown');
      const { customer: subject } = old;
      if (old.state === 'replaced' || old.state === 'closed') return refuse('card-closed', {}, { subject });
      if (state.get(cards, id) !== undefined) return prepareAgain();
      const next: Card = {
        ...old,
        id,
        state: 'active',
        last_four: lastFour,
        expires_on: addMonths(parseDate(businessDate), VALID_MONTHS),
        replaced_by: null,
        issued_on: businessDate,
      };
      return effects({
        reply: { card: id, lastFour, expiresOn: next.expires_on, replaces: old.id },
        rows: [
          cards.insert(next),
          cards.update({ ...old, state: 'replaced', replaced_by: id }),
          numbers.insert({ id, key, sealed }),
          ...beside.rowsOf(state, old.id, id, businessDate),
        ],
        facts: [
          {
            kind: `${shard}.card-replaced`,
            subject,
            header: { because: input.because },
            opening: { card: id, lastFour, replaces: old.id },
          },
        ],
        jobs: [{ kind: `${shard}.move-tokens`, payload: { card: old.id } }],
      });
    },
  });
