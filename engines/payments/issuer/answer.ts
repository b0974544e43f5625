import {
  type Circumstances,
  type Decision,
  effects,
  type Random,
  type RowWrite,
  refuse,
} from '@sandglass/operations';
import { amountText, minorOf } from '../amount.ts';
import type { Card } from '../card/card.ts';
import { CLEARING, currentAccount } from '../chart.ts';
import { spend } from '../token/spend.ts';
import { tokenUses } from '../token/token.ts';
import type { Attempt } from './attempt.ts';
import { type Authorisation, authorisations, holdId } from './authorisation.ts';
import { exchangeId } from './exchange.ts';
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
}

function rowOf({ input, at, card }: Asked): Authorisation {
  return {
    id: exchangeId(input),
    customer: card.customer,
    card: card.id,
    token: input.token ?? null,
    state: 'declined',
    reason: null,
    reason_values: null,
    amount: minorOf(input.amount),
    captured: 0n,
    refunded: 0n,
    holds: 0,
    held: 0n,
    expires_at: null,
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
export function declined(
  asked: Asked,
  { code, values }: { readonly code: string; readonly values: Readonly<Record<string, string>> },
  attempt?: Attempt,
): Decision {
  const use = attempt?.use;
  const counter = attempt?.counter ?? 0;
  const keep: RowWrite[] = [authorisations.insert({ ...rowOf(asked), reason: code, reason_values: values })];
  if (use !== undefined && counter > use.counter) keep.push(tokenUses.update({ ...use, counter }));
  return refuse(code, values, { subject: asked.card.customer, keep });
}

/** The money is taken or held, and the token's counters say so. */
export function approved(asked: Asked, { amount, use, token, counter, moment }: Attempt): Decision {
  const { issuer, takes, input, at, card } = asked;
  const id = exchangeId(input);
  const debit = currentAccount(card.customer);
  const approval = approvalOf(at.random);
  const expiresAt = at.now + HOLD_POLICY.days * DAY_MS;
  const row: Authorisation =
    takes === 'now'
      ? { ...rowOf(asked), state: 'paid', captured: amount }
      : { ...rowOf(asked), state: 'held', holds: 1, held: amount, expires_at: expiresAt };
  const { region, category, rrn, merchantName: merchant } = input;
  const customer = card.customer;
  return effects({
    reply: { authorisation: id, approval, amount: amountText(amount), rrn },
    rows: [
      authorisations.insert({ ...row, approval, day: moment.date }),
      ...(use === undefined ? [] : [tokenUses.update(spend(use, amount, counter, moment.date))]),
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
  });
}

const APPROVALS = 1_000_000;

/** Field 38: six digits. */
const approvalOf = (random: Random): string =>
  String(random.bytes().readUInt32BE() % APPROVALS).padStart(6, '0');
