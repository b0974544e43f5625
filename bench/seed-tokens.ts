import type { Pool } from 'pg';
import { patiently } from './patiently.ts';

const FUNDS = 1_000_000_000;
/** References that are sent at once. */
const SENT = 100_000;

/** The most that a holder lets one payment be. */
export const PER_PAYMENT = '500.00';
/** Last day of every token. */
export const EXPIRES = '2099-12-31';

/** Every control that a holder has. A load goes against two of them: what it is for, and how much one payment may be. */
const RULES = {
  zone: 'Asia/Shanghai',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  hours: { from: '00:00', until: '00:00' },
  lastDay: '2098-12-31',
  perPayment: PER_PAYMENT,
  perDay: '200000.00',
  total: '900000000.00',
  paymentsPerDay: 1_000_000,
  categories: ['5411', '4722'],
  regions: ['330000', '310000'],
  entryModes: ['01', '03'],
} as const;

export interface SeededTokens {
  readonly shard: string;
  readonly tokens: number;
  /** What each holder has accepted. */
  readonly agreement: { readonly version: number; readonly sha256: string };
  /** Where the holders live, GB/T 2260: whoever pays elsewhere all day and night is suspected. */
  readonly region: string;
  /** For whom the tokens were made, 11 digits. */
  readonly requestor: string;
  /** Of the n-th token. */
  readonly referenceOf: (n: number) => string;
}

/** Holders who accepted the agreement, with money, a card and a token each, as the path would have written them. */
export async function seedTokens(
  pool: Pool,
  { shard, tokens, agreement, region, requestor, referenceOf }: SeededTokens,
): Promise<void> {
  const run = (text: string, values: readonly unknown[]) => patiently(pool, text, values);
  await run('create unlogged table if not exists public.bench_token (i int4, id text)', []);
  await run('truncate public.bench_token', []);
  for (let from = 0; from < tokens; from += SENT) {
    const ids = Array.from({ length: Math.min(SENT, tokens - from) }, (_, n) => referenceOf(from + n));
    await run(
      'insert into public.bench_token select $1 + ordinality - 1, id from unnest($2::text[]) with ordinality as sent (id)',
      [from, ids],
    );
  }
  const numbered = `(select i, 'h' || i as holder, id, substr(id, 5) as digest from public.bench_token) n`;
  await run(
    `insert into payments.card (shard, id, customer, region, state, last_four, expires_on, par, issued_on)
     select $1, 'card-' || digest, holder, $2, 'active', lpad((i % 10000)::text, 4, '0'), '${EXPIRES}', 'SGLS' || lpad(i::text, 25, '0'),
       '2020-01-02' from ${numbered}`,
    [shard, region],
  );
  await run(
    `insert into payments.token (shard, id, card, customer, region, requestor, scenario, last_four, state, assurance,
       cryptogram_required, rules, version, created_on, expires_on)
     select $1, id, 'card-' || digest, holder, $4, $3, 'shop', lpad((i % 10000)::text, 4, '0'), 'active', 'app',
       'first', $2, 1, '2020-01-02', '${EXPIRES}'
     from ${numbered}`,
    [shard, JSON.stringify(RULES), requestor, region],
  );
  await run(
    `insert into payments.token_use (shard, id, counter, spent, payments, day, day_spent, day_payments)
     select $1, id, 0, 0, 0, '2020-01-02', 0, 0 from ${numbered}`,
    [shard],
  );
  await run(
    `insert into agreement.acceptance (shard, id, version, sha256, accepted_at, at, earlier)
     select $1, holder, $2, $3, now(), 'enrolment', '[]' from ${numbered}`,
    [shard, agreement.version, agreement.sha256],
  );
  await run(
    `insert into ledger.account (shard, id, code, currency, rule, credits, opened_at)
     select $1, 'current/' || holder, 'current', 'CNY', 'may-not-overdraw-credit', ${FUNDS}, now() from ${numbered}`,
    [shard],
  );
  await run(
    `insert into ledger.account (shard, id, code, currency, rule, debits, opened_at)
     values ($1, 'bank/funding', 'funding', 'CNY', 'unrestricted', $2::int8 * ${FUNDS}, now()),
       ($1, 'bank/card-clearing', 'card-clearing', 'CNY', 'unrestricted', 0, now())`,
    [shard, tokens],
  );
  await run('drop table public.bench_token', []);
}
