import { createHash } from 'node:crypto';
import type { Pool, QueryConfig } from 'pg';

const STATEMENT_MS_MAX = 1_800_000;
const FUNDS = 1_000_000_000;

/** Number of the n-th token, and of its card: from ranges of their own. */
export const tokenNumber = (n: number): string => `6299${String(n).padStart(12, '0')}`;

/** The reference of a number. The bench names numbers by a plain digest, so that SQL can make it too; a vault has a key. */
export const digestOf = (number: string): string =>
  createHash('sha256').update(number).digest('hex').slice(0, 32);

/** Holders with money, a card and a token each, as the path would have written them. */
export async function seedTokens(pool: Pool, shard: string, tokens: number): Promise<void> {
  const run = (text: string, values: readonly unknown[] = [shard, tokens]) =>
    pool.query({ text, values: [...values], answerMs: STATEMENT_MS_MAX } as QueryConfig);
  const numbered = `(select i, 'h' || i as holder, left(encode(sha256(convert_to('6299' || lpad(i::text, 12, '0'), 'UTF8')), 'hex'), 32) as id
    from generate_series(0, $2::int - 1) i) n`;
  await run(
    `insert into payments.card (shard, id, customer, region, state, last_four, expires_on, par, issued_on)
     select $1, 'card-' || id, holder, '330000', 'active', lpad((i % 10000)::text, 4, '0'), '2099-12-31', 'SGLS' || lpad(i::text, 25, '0'),
       '2020-01-02' from ${numbered}`,
  );
  await run(
    `insert into payments.token (shard, id, card, customer, region, requestor, scenario, last_four, state, assurance,
       cryptogram_required, rules, version, created_on, expires_on)
     select $1, 'tok-' || id, 'card-' || id, holder, '330000', '10000000001', 'shop', lpad((i % 10000)::text, 4, '0'), 'active', 'app',
       'first', '{"zone": "Asia/Shanghai", "perPayment": "500.00", "categories": ["5411", "5812"]}', 1, '2020-01-02', '2099-12-31'
     from ${numbered}`,
  );
  await run(
    `insert into payments.token_use (shard, id, counter, spent, payments, day, day_spent, day_payments)
     select $1, 'tok-' || id, 0, 0, 0, '2020-01-02', 0, 0 from ${numbered}`,
  );
  await run(
    `insert into ledger.account (shard, id, code, currency, rule, credits, opened_at)
     select $1, 'current/h' || i, 'current', 'CNY', 'may-not-overdraw-credit', ${FUNDS}, now() from generate_series(0, $2::int - 1) i`,
  );
  await run(
    `insert into ledger.account (shard, id, code, currency, rule, debits, opened_at)
     values ($1, 'bank/funding', 'funding', 'CNY', 'unrestricted', $2::int8 * ${FUNDS}, now()),
       ($1, 'bank/card-clearing', 'card-clearing', 'CNY', 'unrestricted', 0, now())`,
  );
}
