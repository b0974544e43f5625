import {
  type Circumstances,
  type Decision,
  effects,
  type Objection,
  type Random,
  type RowWrite,
  refuse,
} from '@sandglass/operations';
import { amountText, minorOf } from '../amount.ts';
import { type Card, type CardUse, cardUses } from '../card/card.ts';
import { CLEARING, currentAccount } from '../chart.ts';
import { spend } from '../token/spend.ts';
import { type TokenUse, tokenUses } from '../token/token.ts';
import type { Attempt } from './attempt.ts';
import { holdId, type PaymentRow, payments, progresses } from './authorisation.ts';
import { exchangeId, exchangeParts } from './exchange.ts';
import { HOLD_POLICY, type Issuer } from './issuer.ts';
import type { PaymentInput } from './payment.ts';

const DAY_MS = 86_400_000;

/** `now`: the amount is taken at once (0200). `later`: it is held until a completion takes it (0100). */
export type Takes = 'now' | 'later';

/** A payment whose holder is known. */
export interface Asked {
  readonly issuer: Issuer;
  readonly takes: Takes;
  readonly input: PaymentInput;
  readonly at: Circumstances;
  readonly card: Card;
  /** Of the token that was presented. */
  readonly use: TokenUse | undefined;
  /** Of the card itself; undefined: it never paid so, or a token was presented. */
  readonly cardUse: CardUse | undefined;
}

function rowOf({ input, at, card, use, cardUse }: Asked): PaymentRow {
  return {
    operation: at.number,
    id: exchangeId(input),
    ...exchangeParts(input),
    customer: card.customer,
    card: card.id,
    token: input.token ?? null,
    before: use?.last_payment ?? cardUse?.last_payment ?? 0n,
    answer: 'declined',
    reason: null,
    reason_values: null,
    amount: minorOf(input.amount),
    approval: null,
    rrn: input.rrn,
    terminal: input.terminal,
    merchant: input.merchant,
    merchant_name: input.merchantName,
    category: input.category,
    region: input.region,
    day: at.businessDate,
    business_date: at.businessDate,
    at: at.now,
  };
}

/** The holder sees what was declined and why; a cryptogram that was genuine is used up. */
export function declined(asked: Asked, { code, values }: Objection, attempt?: Attempt): Decision {
  const keep = keptOf(asked, { code, values }, attempt?.counter);
  return refuse(code, values, { subject: asked.card.customer, keep });
}

/** What stays of a declined payment. */
function keptOf(asked: Asked, { code, values }: Objection, seen?: number | null): RowWrite[] {
  const { use } = asked;
  const counter = Math.max(use?.counter ?? 0, seen ?? 0);
  return [
    payments.insert({ ...rowOf(asked), reason: code, reason_values: values }),
    ...last(asked, use && { ...use, counter }),
  ];
}

/** Where the token's payments, or those of the card itself, are found from now on: at this one, which knows the one before. */
function last({ input, at: { number }, card, cardUse }: Asked, use: TokenUse | undefined): RowWrite[] {
  if (use !== undefined) return [tokenUses.update({ ...use, last_payment: number })];
  if (input.token !== undefined) return [];
  const row = { id: card.id, last_payment: number };
  return [cardUse === undefined ? cardUses.insert(row) : cardUses.update(row)];
}

/** The money is taken or held, and the token's counters say so; where ledger or a limit of the pilot objects it was declined. */
export function approved(asked: Asked, { amount, use, token, counter, moment }: Attempt): Decision {
  const { issuer, takes, input, at, card } = asked;
  const id = exchangeId(input);
  const debit = currentAccount(card.customer);
  const approval = approvalOf(at.random);
  const expiresAt = at.now + HOLD_POLICY.days * DAY_MS;
  const answer = takes === 'now' ? 'paid' : 'held';
  const hold = {
    id,
    state: 'held',
    captured: 0n,
    refunded: 0n,
    holds: 1,
    held: amount,
    expires_at: expiresAt,
  } as const;
  const { region, category, rrn, merchantName: merchant } = input;
  const customer = card.customer;
  return effects({
    reply: { authorisation: id, approval, amount: amountText(amount), rrn },
    rows: [
      payments.insert({ ...rowOf(asked), answer, approval, day: moment.date }),
      ...(takes === 'now' ? [] : [progresses.create(hold)]),
      ...last(asked, use && spend(use, amount, counter, moment.date)),
    ],
    transfers: [
      takes === 'now'
        ? { kind: 'transfer', debit, credit: CLEARING, amount, code: 'card-payment' }
        : {
            kind: 'pending',
            id: holdId(id, 1),
            debit,
            credit: CLEARING,
            amount,
            code: 'card-hold',
            expiresAt,
          },
    ],
    facts: [
      {
        kind: `${issuer.shard}.${takes === 'now' ? 'paid' : 'held'}`,
        subject: customer,
        header: { category },
        opening: { rrn, amount: amountText(amount), merchant, scenario: token?.scenario ?? null },
      },
    ],
    usage: [
      { measure: 'users', count: 1, customer, region },
      { measure: 'payments', count: 1, customer, region },
      { measure: 'paid-amount', amount, customer, region },
    ],
    keepIfRefused: (code, values) => keptOf(asked, { code, values }, counter),
  });
}

const APPROVALS = 1_000_000;

/** Field 38: six digits. */
const approvalOf = (random: Random): string =>
  String(random.bytes().readUInt32BE() % APPROVALS).padStart(6, '0');
