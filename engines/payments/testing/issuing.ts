import { randomBytes } from 'node:crypto';
import { subjectKey } from '@sandglass/journal';
import { accounts, newAccount } from '@sandglass/ledger';
import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';
import { CURRENCY } from '../amount.ts';
import { type Card, cards } from '../card/card.ts';
import { Vault } from '../card/vault.ts';
import { CLEARING, chart, currentAccount, FUNDING } from '../chart.ts';
import type { Issuer } from '../issuer/issuer.ts';
import type { PaymentInput } from '../issuer/payment.ts';
import { issuingOf, vaultingOf } from '../payments.ts';
import '../reasons/dispute.ts';
import '../reasons/issuer.ts';
import '../reasons/number.ts';
import '../reasons/rules.ts';
import { type Bound, cryptogramsOf } from '../token/cryptograms.ts';
import type { Rules } from '../token/rules.ts';
import { type Token, tokens, tokenUses } from '../token/token.ts';

export const SHARD = 'probe';
const key = randomBytes(32);
const cryptograms = cryptogramsOf(() => key);
/** A merchant whose payments the score suspects. */
export const SUSPECT = '898331054119999';

/** An issuer that limits nothing of its own, with a key that a test holds too. */
export const issuer: Issuer = {
  shard: SHARD,
  controller: 'SGLS',
  keysOf: () => [],
  objection: () => undefined,
  cryptograms,
  risk: { scoreOf: ({ merchant }) => (merchant === SUSPECT ? 90 : 10), suspectFrom: 80 },
};
export const issuing = issuingOf(issuer);
export const vault = new Vault(() => key, {
  cards: { first: '6217000000000000', last: '6217009999999999' },
  tokens: { first: '6299000000000000', last: '6299009999999999' },
});
export const vaulting = vaultingOf(issuer, vault);

/** What the token service provider makes for a payment. */
export const REQUESTOR = '10000000001';
export const genuine = (bound: Omit<Bound, 'requestor'>, counter: number): string =>
  cryptograms.make({ requestor: REQUESTOR, ...bound }, counter);

/** A holder with money, a card and a token under rules. */
export const holder = operation({
  name: 'probe.holder',
  summary: 'Gives a customer an account with money, a card, and a token.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object({
    customer: Type.String(),
    funds: Type.String({ pattern: '^[0-9]+$' }),
    rules: Type.Optional(Type.Unsafe<Rules>({ type: 'object' })),
    token: Type.Optional(Type.Unsafe<Partial<Token>>({ type: 'object' })),
    card: Type.Optional(Type.Unsafe<Partial<Card>>({ type: 'object' })),
  }),
  load: ({ customer, ...more }) => [
    accounts.key(currentAccount(customer)),
    accounts.key(FUNDING),
    cards.key(more.card?.id ?? `card-${customer}`),
    tokens.key(more.token?.id ?? `tok-${customer}`),
    tokenUses.key(more.token?.id ?? `tok-${customer}`),
    subjectKey(customer),
  ],
  decide: (
    _state,
    { customer, funds, rules = { zone: 'Asia/Shanghai' }, ...more },
    { now, businessDate },
  ) => {
    const token: Token = {
      id: `tok-${customer}`,
      card: `card-${customer}`,
      customer,
      region: '330000',
      requestor: '10000000001',
      scenario: 'the shop',
      last_four: '4242',
      state: 'active',
      suspended_by: null,
      assurance: 'app',
      cryptogram_required: 'first',
      rules,
      version: 1,
      created_on: businessDate,
      expires_on: '2030-12-31',
      ...more.token,
    };
    const card: Card = {
      id: token.card,
      customer,
      region: '330000',
      state: 'active',
      last_four: '1117',
      expires_on: '2030-12-31',
      par: 'SGLS0000000000000000000000001',
      replaced_by: null,
      issued_on: businessDate,
      ...more.card,
    };
    const id = currentAccount(customer);
    return effects({
      reply: { customer },
      rows: [
        accounts.insert(newAccount({ id, ...chart.current, currency: CURRENCY, now })),
        cards.insert(card),
        tokens.insert(token),
        tokenUses.insert({
          id: token.id,
          counter: 0,
          spent: 0n,
          payments: 0,
          day: businessDate,
          day_spent: 0n,
          day_payments: 0,
          last_payment: 0n,
        }),
      ],
      transfers:
        funds === '0'
          ? []
          : [{ kind: 'transfer', debit: FUNDING, credit: id, amount: BigInt(funds), code: 'pay-in' }],
      facts: [{ kind: 'probe.holder', subject: customer }],
    });
  },
});

let trace = 0;
/** A payment of a holder's token at the shop, with a fresh trace number and a genuine cryptogram. */
export function payment(
  customer: string,
  of: Partial<PaymentInput> & { counter?: number } = {},
): PaymentInput {
  trace += 1;
  const { counter = trace, ...more } = of;
  const stan = String(trace % 1_000_000).padStart(6, '0');
  const input: PaymentInput = {
    acquirer: '48023310',
    transmittedAt: '20240116020000',
    stan,
    rrn: `402${String(trace).padStart(9, '0')}`,
    terminal: '10000001',
    merchant: '898331054110001',
    merchantName: 'Linji Foods',
    country: 'CHN',
    category: '5411',
    entryMode: '01',
    region: '330000',
    currency: '156',
    amount: '10.00',
    token: `tok-${customer}`,
    ...more,
  };
  if (input.token === undefined) return input;
  if (counter === 0) return { requestor: REQUESTOR, ...input };
  const { token, amount, currency, merchant } = input;
  const minor = BigInt(amount.replace('.', ''));
  const cryptogram = genuine({ token, amount: minor, currency, merchant }, counter);
  return { requestor: REQUESTOR, cryptogram, ...input };
}

export { CLEARING };
