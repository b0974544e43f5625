import type { ClearingLine } from '@sandglass/payments';
import type { Pool } from 'pg';
import { patiently } from './patiently.ts';

/** The n-th payment's exchange. */
export const exchangeOf = (n: number): string =>
  `48023310-${20240101000000 + Math.floor(n / 1_000_000)}-${String(n % 1_000_000).padStart(6, '0')}`;

const run = (pool: Pool, text: string, values: readonly unknown[]) => patiently(pool, text, values);

/** An issuer's paid purchases of a date, in bundles as the path writes them. */
export async function seedBooked(pool: Pool, shard: string, payments: number, date: string): Promise<void> {
  // Before every operation of the shard: it is running.
  const first = -1_000_000_000;
  await run(
    pool,
    `insert into payments.payment_bundle (shard, last, count, operation, acquirer, transmitted, stan, customer, card, token, before,
       answer, reason, reason_values, amount, approval, rrn, terminal, merchant, merchant_name, category, region, day, business_date, at)
     select $1, max(${first} + i), count(*), array_agg((${first} + i)::int8 order by i), '{48023310}',
       array_agg(20240101000000 + i / 1000000 order by i), array_agg((i % 1000000)::int4 order by i), array_agg('h' || i order by i),
       array_agg('card-' || i order by i), array_agg('tok-' || i order by i), '{0}', '{paid}', '{}', '{}', '{100}',
       array_agg(lpad((i % 1000000)::text, 6, '0') order by i), array_agg(lpad(i::text, 12, '0') order by i), '{10000001}',
       array_agg('8983310541' || lpad((i % 1000)::text, 5, '0') order by i), array_agg('Linji Foods ' || i % 1000 order by i), '{5411}',
       '{330000}', array[$3::date], array[$3::date], array[$3::timestamp at time zone 'UTC' + interval '4 hours']
     from generate_series(0, $2::int8 - 1) i group by i / 256`,
    [shard, payments, date],
  );
  await run(
    pool,
    `insert into payments.payment_key (shard, id, operation)
     select $1, '48023310-' || 20240101000000 + i / 1000000 || '-' || lpad((i % 1000000)::text, 6, '0'), ${first} + i
     from generate_series(0, $2::int8 - 1) i`,
    [shard, payments],
  );
}

/** The same by set-based SQL: both sides as plain tables in memory, joined. Only the join is timed: how many differ. */
export async function fullOuterJoin(
  pool: Pool,
  shard: string,
  lines: readonly ClearingLine[],
): Promise<{ readonly seconds: number; readonly differences: number }> {
  await run(pool, 'create unlogged table public.theirs (exchange text, amount int8)', []);
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    const some = lines.slice(from, from + AT_ONCE);
    await run(pool, 'insert into public.theirs select * from unnest($1::text[], $2::int8[])', [
      some.map(({ exchange }) => exchange),
      some.map(({ amount }) => amount.toString()),
    ]);
  }
  await run(
    pool,
    'create unlogged table public.ours as select id as exchange, amount from payments.authorisation where shard = $1',
    [shard],
  );
  await run(pool, 'analyze public.ours', []);
  await run(pool, 'analyze public.theirs', []);
  const begun = performance.now();
  const { rows } = await run(
    pool,
    `select count(*)::int as differences from public.ours o full outer join public.theirs t using (exchange)
     where o.amount is distinct from t.amount`,
    [],
  );
  return { seconds: (performance.now() - begun) / 1000, differences: rows[0]?.differences ?? 0 };
}

const AT_ONCE = 50_000;
