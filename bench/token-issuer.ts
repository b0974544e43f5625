import { createHash } from 'node:crypto';
import type { Limit } from '@sandglass/declaration';
import { luhnDigit } from '@sandglass/emv';
import { type Executor, system } from '@sandglass/operations';
import { type LineSecurity, onlySecret, type PaymentInput } from '@sandglass/payments';
import { sampleMerchants } from '@sandglass/server';
import token from '@sandglass/token';
import { cryptograms, issuing, openKeys, vault } from '@sandglass/token/bank';
import type { Pool } from 'pg';
import { limitsOf } from './declared.ts';
import { patiently } from './patiently.ts';
import { seedTokens } from './seed-tokens.ts';
import { type BenchShard, openShard } from './shard.ts';

/** The sample travel shop, which its acquirer knows; its payments come by that shop's own door, too. */
export const SHOP = sampleMerchants[0]!;
export const REQUESTOR = SHOP.requestor;
/** Every 20th is declined: its category is not among those that the holder allows. */
export const DECLINED_EVERY = 20;
/** Shops that are paid at, where it is not one of them that all pay at. */
export const MERCHANTS = 1_000;
/** Of a payment: a load asks a holder to pay more often than anybody does, and their declared amounts should hold. */
export const AMOUNT = { text: '0.01', minor: 1n } as const;

/** Number of the n-th shop, field 42, and its name, field 43. */
export const merchantOf = (n: number) => ({
  merchant: `89833105411${String(n).padStart(4, '0')}`,
  merchantName: `Linji Foods ${n}`,
});

/** Number of the n-th token, from the sample bank's range of tokens, with its check digit. */
export function tokenNumber(n: number): string {
  const digits = `629900${String(n).padStart(9, '0')}`;
  return digits + luhnDigit(digits);
}

/** What a party made up for the bench would keep: the same in each of its threads. */
const madeUp = (name: string): Buffer => createHash('sha256').update(`sandglass bench ${name}`).digest();

/** Opens the sample bank's keys in this thread: its vault names numbers by them, its tokens' cryptograms are made with them. */
export const openBank = (): Promise<void> =>
  openKeys({ secretOf: async (name) => madeUp(name), wrappingOf: async () => undefined });

/** Of the line between bank and network: each message is authenticated, both ways. */
export const lineSecurity = (): LineSecurity => ({
  secrets: onlySecret(madeUp('line')),
  algorithm: 'aes',
});

/** Reference of the n-th token, as the vault names it. @remarks the bank must be open */
export const referenceOf = (n: number): string => vault.reference('token', tokenNumber(n));

/** Money is held back by what was declared; how often a holder pays in a day is counted and never reached, because a load asks far more often. */
const limits: readonly Limit[] = limitsOf(token).map((limit) =>
  limit.id === 'payments-per-day' ? { ...limit, maximum: '900000000' } : limit,
);

const AGREEMENT = { version: 1, sha256: madeUp('agreement').toString('hex') };

/**
 * The bank of the token pilot on a seeded book: vault, cryptograms, score, agreement and limits as the pilot has them. What is left
 * out are the holders' sign-ins and what happens after a payment is answered.
 */
export async function openIssuer(
  pool: Pool,
  of: {
    readonly tokens: number;
    /** Where the holders live; default Zhejiang, as the load's shops. */
    readonly region?: string;
    readonly onFailure: (error: unknown) => void;
    readonly say: (line: string) => void;
  },
): Promise<BenchShard> {
  const { tokens, region = '330000', onFailure, say } = of;
  await openBank();
  say(`making ${tokens} tokens`);
  await seedTokens(pool, {
    shard: token.id,
    tokens,
    agreement: AGREEMENT,
    region,
    requestor: REQUESTOR,
    referenceOf,
  });
  await patiently(pool, 'vacuum analyze');
  return openShard({ pool, shard: token.id, limits, agreement: AGREEMENT, onFailure });
}

let trace = 0;

/** Trace numbers, and with them the counters of cryptograms, go on from here. */
export function startAt(first: number): void {
  trace = first;
}

/** A payment by the n-th token, with a genuine cryptogram; each its own exchange. */
export function purchase(n: number, shop = n % MERCHANTS): PaymentInput {
  trace += 1;
  const reference = referenceOf(n);
  const { merchant, merchantName } = merchantOf(shop);
  // A holder's counter only has to rise; what the bench may not do is to run out of it.
  const bound = { token: reference, requestor: REQUESTOR, amount: AMOUNT.minor, currency: '156', merchant };
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
    amount: AMOUNT.text,
    token: reference,
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
