import type { Limit } from '@sandglass/declaration';
import { customerKey } from '@sandglass/guard';
import { type Executor, system } from '@sandglass/operations';
import { cryptogramsOf, issuingOf, type PaymentInput } from '@sandglass/payments';
import { digestOf, tokenNumber } from './seed-tokens.ts';

/** Key of the bench's cryptograms. */
export const KEY = '5a'.repeat(32);
export const REQUESTOR = '10000000001';
export const SHARD = 'token';
/** Every 20th is declined: its category is not among those that the holder allows. */
export const DECLINED_EVERY = 20;
/** Shops that are paid at, where it is not one of them that all pay at. */
export const MERCHANTS = 1_000;

/** Number of the n-th shop, field 42, and its name, field 43. */
export const merchantOf = (n: number) => ({
  merchant: `89833105411${String(n).padStart(4, '0')}`,
  merchantName: `Linji Foods ${n}`,
});

const limit = { per: 'customer', period: 'day', warnAtPercent: 80, example: true } as const;
export const limits: readonly Limit[] = [
  {
    ...limit,
    id: 'paid-per-day',
    measure: 'paid-amount',
    kind: 'amount',
    maximum: '900000000000.00',
    currency: 'CNY',
    text: { zh: '每日', en: 'a day' },
  },
  {
    ...limit,
    id: 'payments',
    measure: 'payments',
    kind: 'count',
    maximum: '900000000',
    text: { zh: '每日', en: 'a day' },
  },
];

const key = Buffer.from(KEY, 'hex');
export const cryptograms = cryptogramsOf(() => key);
export const issuing = issuingOf({
  shard: SHARD,
  controller: 'SGLS',
  keysOf: (customer) => [customerKey(customer)],
  objection: () => undefined,
  cryptograms,
});

let trace = 0;

/** Trace numbers, and with them the counters of cryptograms, go on from here. */
export function startAt(first: number): void {
  trace = first;
}

/** A payment by the n-th token, with a genuine cryptogram; each its own exchange. */
export function purchase(n: number, shop = n % MERCHANTS): PaymentInput {
  trace += 1;
  const token = `tok-${digestOf(tokenNumber(n))}`;
  const { merchant, merchantName } = merchantOf(shop);
  // A holder's counter only has to rise; what the bench may not do is to run out of it.
  const bound = { token, requestor: REQUESTOR, amount: 100n, currency: '156', merchant };
  return {
    acquirer: '48023310',
    transmittedAt: `2024${String(101_000_000 + Math.floor(trace / 1_000_000)).padStart(10, '0')}`,
    stan: String(trace % 1_000_000).padStart(6, '0'),
    rrn: String(trace).padStart(12, '0'),
    terminal: '10000001',
    merchant,
    merchantName,
    country: 'CHN',
    category: trace % DECLINED_EVERY === 0 ? '5999' : '5411',
    entryMode: '01',
    region: '330000',
    currency: '156',
    amount: '1.00',
    token,
    requestor: REQUESTOR,
    cryptogram: cryptograms.make(bound, trace),
  };
}

/** Idempotency key of a payment, as the door makes it. */
export const keyOf = ({ acquirer, transmittedAt, stan }: PaymentInput): string =>
  `purchase ${acquirer}-${transmittedAt}-${stan}`;

export const pay = async (executor: Executor, input: PaymentInput): Promise<'done' | 'refused'> =>
  (await executor.submit(issuing.purchase, input, { actor: system, key: keyOf(input) })).outcome;

const AT_ONCE = 4_000;

/** A holder's first payment also makes the key of their openings: that is measured by nobody's second. */
export async function touchAll(executor: Executor, size: number): Promise<void> {
  for (let from = 0; from < size; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, size - from) }, (_, n) => from + n);
    await Promise.all(numbers.map((n) => pay(executor, purchase(n))));
  }
}
