import { subjectKey } from '@sandglass/journal';
import { accounts, available, pendings } from '@sandglass/ledger';
import { operation, refuse, type State } from '@sandglass/operations';
import { minorOf } from '../amount.ts';
import { type Card, cards, cardUses } from '../card/card.ts';
import { CLEARING, currentAccount } from '../chart.ts';
import { localMoment } from '../token/local.ts';
import { tokens, tokenUses } from '../token/token.ts';
import { type Asked, approved, declined, type Takes } from './answer.ts';
import { type Attempt, followsAgreed } from './attempt.ts';
import { holdId, payments } from './authorisation.ts';
import { exchangeId } from './exchange.ts';
import type { Issuer } from './issuer.ts';
import { objectionToPay } from './may-pay.ts';
import { examined, Payment, type PaymentInput } from './payment.ts';
import { suspicion } from './risk.ts';

const HOME_ZONE = 'Asia/Shanghai';
const NAMES = { now: 'purchase', later: 'authorise' } as const;
const SUMMARIES = {
  now: 'Pays at once by token or card: 0200 of ISO 8583, answered for good.',
  later: 'Reserves an amount for a payment by token or card: 0100 of ISO 8583.',
} as const;

/** A payment in one message, or the first of two. */
export const payOf = (issuer: Issuer, takes: Takes) =>
  operation({
    name: `${issuer.shard}.${NAMES[takes]}`,
    summary: SUMMARIES[takes],
    business: 'new',
    roles: ['system'],
    input: Payment,
    prepare: async (input: PaymentInput) => examined(issuer, input),
    load: (input) => [
      payments.key(exchangeId(input)),
      accounts.key(CLEARING),
      ...(takes === 'later' ? [pendings.key(holdId(exchangeId(input), 1))] : []),
      ...(input.token === undefined ? [] : [tokens.key(input.token), tokenUses.key(input.token)]),
      ...(input.card === undefined ? [] : [cards.key(input.card), cardUses.key(input.card)]),
    ],
    loadThen: (state, input) => {
      const token = input.token === undefined ? undefined : state.get(tokens, input.token);
      const holder = token ?? (input.card === undefined ? undefined : state.get(cards, input.card));
      if (holder === undefined) return [];
      return [
        ...(token === undefined ? [] : [cards.key(token.card)]),
        accounts.key(currentAccount(holder.customer)),
        subjectKey(holder.customer),
        ...issuer.keysOf(holder.customer),
      ];
    },
    decide: (state, input, at, { counter, isFalse }) => {
      const known = state.get(payments, exchangeId(input));
      if (known !== undefined)
        return refuse(known.answer === 'absent' ? 'payment-reversed-before' : 'payment-known', {
          rrn: input.rrn,
        });
      const card = cardOf(state, input);
      if (card === undefined) return refuse(input.token === undefined ? 'card-unknown' : 'token-unknown');
      const asked: Asked = { issuer, takes, input, at, card, ...usesIn(state, input) };
      const changed = issuer.objection(state, card.customer);
      if (changed !== undefined) return declined(asked, changed);
      if (isFalse) return declined(asked, { code: 'cryptogram-false', values: {} });
      const attempt = attemptOf(state, asked, counter);
      const objection = objectionToPay(attempt) ?? suspicion(issuer.risk, attempt);
      if (objection !== undefined) return declined(asked, objection, attempt);
      const account = state.get(accounts, currentAccount(card.customer));
      const funds = (account && available(account)) ?? 0n;
      if (attempt.amount > funds) return declined(asked, { code: 'account-short', values: {} }, attempt);
      return approved(asked, attempt);
    },
  });

/** The card that bears the payment, itself or behind its token. */
function cardOf(state: State, { token, card }: PaymentInput): Card | undefined {
  if (token === undefined) return card === undefined ? undefined : state.get(cards, card);
  const behind = state.get(tokens, token)?.card;
  return behind === undefined ? undefined : state.get(cards, behind);
}

/** What was paid before by the token, or by the card itself. */
const usesIn = (state: State, { token, card }: PaymentInput): Pick<Asked, 'use' | 'cardUse'> => ({
  use: token === undefined ? undefined : state.get(tokenUses, token),
  cardUse: token !== undefined || card === undefined ? undefined : state.get(cardUses, card),
});

function attemptOf(state: State, { input, at, card, use }: Asked, counter: number | null): Attempt {
  const token = input.token === undefined ? undefined : state.get(tokens, input.token);
  const { merchant, category, region, country, currency, entryMode, recurring = false } = input;
  return {
    amount: minorOf(input.amount),
    merchant,
    category,
    region,
    country,
    currency,
    entryMode,
    card,
    token,
    use,
    counter,
    expires: input.expires,
    requestor: input.requestor,
    isRecurring: followsAgreed(recurring, token, use),
    moment: localMoment(at.now, token?.rules.zone ?? HOME_ZONE),
    businessDate: at.businessDate,
  };
}
