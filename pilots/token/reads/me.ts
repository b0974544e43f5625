import { read } from '@sandglass/http';
import { accounts, available } from '@sandglass/ledger';
import { type Json, type Locale, readRows } from '@sandglass/operations';
import {
  amountText,
  type Card,
  CURRENCY,
  cards,
  currentAccount,
  localMoment,
  type Token,
  type TokenUse,
  tokens,
  tokenUses,
  usedOn,
} from '@sandglass/payments';
import Type from 'typebox';
import { boundCards } from '../binding/bound.ts';
import { type Requestor, requestors } from '../requestor/requestor.ts';
import { DOORS, SHARD } from '../shard.ts';

const OF_CUSTOMER = 'where shard = $1 and customer = $2';

/** The caller's cards, tokens and money: numbers of either are in no answer. */
export const holderMe = read({
  path: `${DOORS}/me`,
  summary: 'The holder’s cards and tokens, what each token may and did, and the money in the account.',
  roles: ['customer'],
  params: Type.Object({}),
  query: Type.Object({}, { additionalProperties: false }),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, actor: { party }, now, locale, businessDate }) => {
    const [ownCards, ownTokens, bound, known, [account]] = await Promise.all([
      readRows(pool, cards, `${OF_CUSTOMER} order by issued_on, id`, [SHARD, party]),
      readRows(pool, tokens, `${OF_CUSTOMER} order by created_on desc, id`, [SHARD, party]),
      readRows(pool, boundCards, OF_CUSTOMER, [SHARD, party]),
      readRows(pool, requestors, 'where shard = $1', [SHARD]),
      readRows(pool, accounts, 'where shard = $1 and id = $2', [SHARD, currentAccount(party)]),
    ]);
    if (account === undefined) return undefined;
    const uses = await readRows(pool, tokenUses, 'where shard = $1 and id = any($2)', [
      SHARD,
      ownTokens.map(({ id }) => id),
    ]);
    const useOf = new Map(uses.map((use) => [use.id, use]));
    const requestorOf = new Map(known.map((one) => [one.id, one]));
    return {
      cards: ownCards.map((card) =>
        cardView(
          card,
          bound.some(({ id }) => id === card.id),
        ),
      ),
      tokens: ownTokens.map((token) =>
        tokenView(token, {
          use: useOf.get(token.id),
          requestor: requestorOf.get(token.requestor),
          now,
          locale,
          businessDate,
        }),
      ),
      account: {
        available: amountText(available(account) ?? 0n),
        currency: CURRENCY,
      },
    };
  },
});

const cardView = (card: Card, bound: boolean): Json => ({
  id: card.id,
  lastFour: card.last_four,
  state: card.state,
  expiresOn: card.expires_on,
  bound,
});

interface Beside {
  readonly use: TokenUse | undefined;
  readonly requestor: Requestor | undefined;
  readonly now: number;
  readonly locale: Locale;
  readonly businessDate: string;
}

/** Its day's sums are those of today in the zone of its rules. */
function tokenView(token: Token, { use, requestor, now, locale, businessDate }: Beside): Json {
  const today = use && usedOn(use, localMoment(now, token.rules.zone).date);
  const isOver = token.state !== 'deleted' && token.expires_on < businessDate;
  return {
    id: token.id,
    card: token.card,
    lastFour: token.last_four,
    scenario: token.scenario,
    requestor: { id: token.requestor, name: requestor?.name[locale] ?? token.requestor },
    state: isOver ? 'expired' : token.state,
    suspendedBy: token.suspended_by,
    createdOn: token.created_on,
    expiresOn: token.expires_on,
    recurring: token.cryptogram_required === 'first',
    rules: { ...token.rules } as unknown as Json,
    use: {
      spent: amountText(today?.spent ?? 0n),
      payments: today?.payments ?? 0,
      day: today?.day ?? businessDate,
      daySpent: amountText(today?.day_spent ?? 0n),
      dayPayments: today?.day_payments ?? 0,
    },
  };
}
