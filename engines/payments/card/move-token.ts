import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import type { Issuer } from '../issuer/issuer.ts';
import { stepRow } from '../token/step.ts';
import { tokens } from '../token/token.ts';
import { cards } from './card.ts';

const Id = Type.String({ minLength: 1, maxLength: 64 });

/**
 * Tokens that are still on a card which was replaced, or on one that took its place and was replaced in its turn before they came
 * there; $1 shard, $2 the card. Column `id`, and `to`, the next card.
 */
export const TOKENS_TO_MOVE = `
  with recursive replaced as (
    select id, replaced_by from payments.card where shard = $1 and id = $2 and replaced_by is not null
    union
    select c.id, c.replaced_by from payments.card c join replaced r on c.shard = $1 and c.id = r.replaced_by
    where c.replaced_by is not null)
  select t.id, r.replaced_by as "to" from payments.token t join replaced r on t.shard = $1 and t.card = r.id
  where t.state <> 'deleted' order by t.id`;

/** Puts a token on the card that took its card's place, and tells its requestor. Number, rules and counters stay. */
export const moveTokenOf = ({ shard, requestors }: Issuer) =>
  operation({
    name: `${shard}.token.move`,
    summary: 'Puts a token on the card that replaced its own; its shop is told.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object({ token: Id, to: Id }, { additionalProperties: false }),
    load: ({ token, to }) => [tokens.key(token), cards.key(to)],
    loadThen: (state, { token: id }) => {
      const token = state.get(tokens, id);
      if (token === undefined) return [];
      return [
        cards.key(token.card),
        subjectKey(token.customer),
        ...(requestors?.keysOf(token.requestor) ?? []),
      ];
    },
    decide: (state, { token: id, to }, { now }) => {
      const token = state.get(tokens, id);
      if (token === undefined || token.state === 'deleted') return refuse('token-unknown');
      const { customer: subject } = token;
      const next = state.get(cards, to);
      if (token.card === to) return effects({ reply: { token: id, card: to, moved: false } });
      if (next === undefined || state.get(cards, token.card)?.replaced_by !== to)
        return refuse('card-unknown', {}, { subject });
      const after = { ...token, card: to, version: token.version + 1 };
      return effects({
        reply: { token: id, card: to, moved: true },
        rows: [
          tokens.update(after),
          stepRow({
            token: id,
            version: after.version,
            step: 'moved',
            by: 'issuer',
            person: null,
            reason: null,
            at: now,
          }),
        ],
        facts: [
          {
            kind: `${shard}.token-moved`,
            subject,
            opening: { token: id, card: to, scenario: token.scenario },
          },
        ],
        jobs: [...(requestors?.told(state, after, 'updated', now) ?? [])],
      });
    },
  });
