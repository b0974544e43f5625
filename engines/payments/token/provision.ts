import { subjectKey } from '@sandglass/journal';
import { effects, operation, prepareAgain, refuse } from '@sandglass/operations';
import { addMonths, parseDate } from '@sandglass/time';
import Type from 'typebox';
import { cards } from '../card/card.ts';
import { numbers } from '../card/number.ts';
import type { Drawn, Vault } from '../card/vault.ts';
import type { Issuer } from '../issuer/issuer.ts';
import type { Rules } from './rules.ts';
import { RulesInput } from './rules-input.ts';
import { stepRow } from './step.ts';
import { type Token, tokens, tokenUses } from './token.ts';
import { objectionToRules } from './unfit.ts';

const Id = Type.String({ minLength: 1, maxLength: 64 });
const VALID_MONTHS_MAX = 60;

/**
 * A token of one's own card for one requestor, under one's own rules. The number is drawn by the vault and given to the requestor
 * alone; the holder sees the reference and the last four digits.
 */
export const provisionTokenOf = (issuer: Issuer, vault: Vault) =>
  operation({
    name: `${issuer.shard}.token.provision`,
    summary: 'The holder makes a token of a card for one shop or service, with its rules.',
    business: 'new',
    roles: ['customer'],
    input: Type.Object(
      {
        card: Id,
        requestor: Type.String({ pattern: '^[0-9]{11}$' }),
        scenario: Type.String({ minLength: 1, maxLength: 40 }),
        rules: RulesInput,
        months: Type.Integer({ minimum: 1, maximum: VALID_MONTHS_MAX }),
        /** Payments that follow an agreed one need no cryptogram of their own: subscriptions. */
        recurring: Type.Boolean(),
      },
      { additionalProperties: false },
    ),
    prepare: async (): Promise<Drawn> => vault.draw('token'),
    load: ({ card, requestor }, { party }, { reference }) => [
      cards.key(card),
      tokens.key(reference),
      tokenUses.key(reference),
      numbers.key(reference),
      subjectKey(party),
      ...issuer.keysOf(party),
      ...(issuer.provisioning?.keysOf({ card, requestor, customer: party }) ?? []),
    ],
    decide: (state, input, at, { reference: id, lastFour, key, sealed }) => {
      const { businessDate, now, actor } = at;
      const { party } = actor;
      const no = (code: string, values = {}) => refuse(code, values, { subject: party });
      const card = state.get(cards, input.card);
      if (card?.customer !== party) return no('card-unknown');
      const changed = issuer.objection(state, party);
      if (changed !== undefined) return no(changed.code, changed.values);
      if (card.state !== 'active')
        return no(card.state === 'replaced' ? 'card-closed' : `card-${card.state}`);
      if (card.expires_on < businessDate) return no('card-expired', { until: card.expires_on });
      const { requestor } = input;
      const provisioned = { card: card.id, requestor, customer: party };
      const unsure = issuer.provisioning?.objection(state, provisioned);
      if (unsure !== undefined) return no(unsure.code, unsure.values);
      const rules = input.rules as Rules;
      // It may outlive the card: what replaces that bears it, and without one it pays nothing.
      const until = addMonths(parseDate(businessDate), input.months);
      const objection = objectionToRules(rules, { now, until });
      if (objection !== undefined) return no(objection.code, objection.values);
      if (state.get(tokens, id) !== undefined) return prepareAgain();
      const token: Token = {
        id,
        card: card.id,
        customer: party,
        region: card.region,
        requestor,
        scenario: input.scenario,
        last_four: lastFour,
        state: 'active',
        suspended_by: null,
        assurance: issuer.provisioning?.assurance ?? 'signed-in-holder',
        cryptogram_required: input.recurring ? 'first' : 'always',
        rules,
        version: 1,
        created_on: businessDate,
        expires_on: until,
      };
      const more = issuer.provisioning?.alongside?.(state, provisioned, at);
      return effects({
        reply: { token: id, lastFour, expiresOn: token.expires_on, state: token.state },
        rows: [
          tokens.insert(token),
          tokenUses.insert({
            id,
            counter: 0,
            spent: 0n,
            payments: 0,
            day: businessDate,
            day_spent: 0n,
            day_payments: 0,
            last_payment: 0n,
          }),
          numbers.insert({ id, key, sealed }),
          stepRow({
            token: id,
            version: 1,
            step: 'made',
            by: 'holder',
            person: null,
            reason: null,
            at: now,
          }),
          ...(more?.rows ?? []),
        ],
        facts: [
          {
            kind: `${issuer.shard}.token-made`,
            subject: party,
            header: { recurring: input.recurring },
            opening: { token: id, scenario: input.scenario, requestor },
          },
          ...(more?.facts ?? []),
        ],
        usage: [
          { measure: 'bindings', count: 1, customer: party, region: card.region },
          ...(more?.usage ?? []),
        ],
      });
    },
  });
