import { subjectKey } from '@sandglass/journal';
import { accounts, newAccount } from '@sandglass/ledger';
import { effects, operation, prepareAgain } from '@sandglass/operations';
import { addMonths, parseDate } from '@sandglass/time';
import Type from 'typebox';
import { CURRENCY } from '../amount.ts';
import { chart, currentAccount } from '../chart.ts';
import type { Issuer } from '../issuer/issuer.ts';
import { type Card, cards } from './card.ts';
import { numbers } from './number.ts';
import type { Drawn, Vault } from './vault.ts';

/** How long a card pays. */
export const VALID_MONTHS = 60;

/** A new card for a holder, with the account behind it where there was none. Its number is in the vault and nowhere else. */
export const issueCardOf = ({ shard, controller }: Issuer, vault: Vault) =>
  operation({
    name: `${shard}.card.issue`,
    summary: 'Issues a card to a holder; its number stays in the vault.',
    business: 'new',
    roles: ['institution', 'system'],
    input: Type.Object(
      {
        customer: Type.String({ minLength: 1, maxLength: 64 }),
        region: Type.String({ pattern: '^[0-9]{6}$' }),
      },
      { additionalProperties: false },
    ),
    prepare: async (): Promise<Drawn> => vault.draw('card'),
    load: ({ customer }, _actor, { reference }) => [
      cards.key(reference),
      numbers.key(reference),
      accounts.key(currentAccount(customer)),
      subjectKey(customer),
    ],
    decide: (
      state,
      { customer, region },
      { businessDate, now },
      { reference: id, lastFour, key, sealed },
    ) => {
      if (state.get(cards, id) !== undefined) return prepareAgain();
      const card: Card = {
        id,
        customer,
        region,
        state: 'active',
        last_four: lastFour,
        expires_on: addMonths(parseDate(businessDate), VALID_MONTHS),
        par: vault.par(controller, currentAccount(customer)),
        replaced_by: null,
        issued_on: businessDate,
      };
      const account = newAccount({ id: currentAccount(customer), ...chart.current, currency: CURRENCY, now });
      return effects({
        reply: { card: id, lastFour, expiresOn: card.expires_on },
        rows: [
          cards.insert(card),
          numbers.insert({ id, key, sealed }),
          ...(state.get(accounts, account.id) === undefined ? [accounts.insert(account)] : []),
        ],
        facts: [{ kind: `${shard}.card-issued`, subject: customer, opening: { card: id, lastFour } }],
      });
    },
  });
