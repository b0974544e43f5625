import { type Declaration, declarationDigest } from '@sandglass/declaration';
import microloan from '@sandglass/microloan';
import type { Pool } from 'pg';
import { patiently } from './patiently.ts';

/** As many facts as a full bundle has. */
const BUNDLE = 256;
const BUNDLES_A_TIME = 400;
const CUSTOMERS = 150_000;
const STEPS = [
  'submitted',
  'disclosed',
  'decision-proposed',
  'admitted',
  'started',
  'suspended',
  'resumed',
  'graduated',
] as const;
/** Beyond what an integrator will reach while we measure: the seeded facts count as integrated. */
const FIRST_LEAF = 10 ** 12;

/** Pilots of the register, with declaration and steps, as rows: no executor runs. */
export async function seedPilots(pool: Pool, count: number): Promise<void> {
  const document: Declaration = microloan.declaration as Declaration;
  await pool.query(
    `insert into register.pilot (shard, id, institution, state, version, serial, title, created_at, disclosed_at,
       comment_until, admitted_at, running_at, ended_at, comments, steps, latest, standing)
     select 'register', case n when 1 then 'microloan' else 'pilot-' || n end, 'fenghe-bank',
       case when n = 1 then 'running' when n % 3 = 0 then 'completed' else 'running' end, 1, 1, $2::jsonb,
       now() - interval '400 days', now() - interval '390 days', now() - interval '380 days',
       now() - interval '370 days', now() - interval '360 days',
       case when n > 1 and n % 3 = 0 then now() - interval '100 days' end, 0, $3, 1,
       jsonb_build_object('state', 'running', 'version', 1, 'stops', '[]'::jsonb,
         'since', '2026-01-05T01:00:00.000Z', 'changedAt', '2026-01-05T01:00:00.000Z')
     from generate_series(1, $1::int) n`,
    [count, JSON.stringify(microloan.title), STEPS.length],
  );
  await pool.query(
    `insert into register.declaration (shard, id, pilot, version, digest, document, at)
     select 'register', p.id || '|1', p.id, 1, $1, $2::jsonb, p.created_at from register.pilot p`,
    [declarationDigest(document), JSON.stringify(document)],
  );
  await pool.query(
    `insert into register.step (shard, id, pilot, n, kind, state, by, version, detail, at, operation)
     select 'register', p.id || '-' || s.n, p.id, s.n, 'pilot.' || s.kind, p.state, 'supervisor', 1, '{}',
       p.created_at + s.n * interval '10 days', row_number() over ()
     from register.pilot p, unnest($1::text[]) with ordinality as s(kind, n)
     where s.kind <> 'graduated' or p.state = 'completed'`,
    [STEPS],
  );
}

/** Facts of the pilot's shard in full bundles, as the path would have written them, one in four a drawing. */
export async function seedFacts(pool: Pool, count: number, say: (line: string) => void): Promise<void> {
  const bundles = Math.ceil(count / BUNDLE);
  for (let from = 0; from < bundles; from += BUNDLES_A_TIME) {
    const to = Math.min(bundles, from + BUNDLES_A_TIME) - 1;
    await pool.query(
      `with each as (
         select b, b * ${BUNDLE} + i as operation,
           substr(md5(((b * ${BUNDLE} + i) * 7919 % ${CUSTOMERS})::text), 1, 32) as subject
         from generate_series($1::int8, $2::int8) b, generate_series(1, ${BUNDLE}) i)
       insert into journal.fact_bundle
       select 'microloan', max(operation), ${BUNDLE}, array_agg(operation order by operation), array[0],
         array_agg(case when operation % 4 = 0 then 'microloan.drawn' else 'microloan.repaid' end order by operation),
         array_agg(subject order by operation), array[(current_date - ((${bundles} - b) * 360 / ${bundles})::int)],
         array[now() - ((${bundles} - b) * 360.0 / ${bundles}) * interval '1 day'],
         array_agg('{"v":1,"kind":"microloan.drawn","pilot":"microloan","operation":"' || operation || '","subject":"' || subject
           || '","commitment":"' || md5(operation::text) || md5(subject) || '","header":{"loan":"' || md5(operation::text) || '"}}' order by operation),
         array_agg(sha256(operation::text::bytea) order by operation),
         array_agg(sha256(subject::bytea) || sha256(operation::text::bytea) || sha256(subject::bytea) order by operation)
       from each group by b`,
      [from, to],
    );
    await pool.query(
      `insert into journal.range (origin, first, shard, last, count, subjects)
       select 'localhost/sandglass/log', ${FIRST_LEAF} + b.last, 'microloan', b.last, b.count,
         array(select ('x' || left(s, 8))::bit(32)::int4 from unnest(b.subject) s)
       from journal.fact_bundle b where b.shard = 'microloan' and b.last > $1::int8 * ${BUNDLE} and b.last <= ($2::int8 + 1) * ${BUNDLE}`,
      [from, to],
    );
    if ((from / BUNDLES_A_TIME) % 10 === 0) say(`${(to + 1) * BUNDLE} facts`);
  }
  await pool.query(
    `insert into operations.shard values ('microloan', 0, $1, $2, '', now())
     on conflict (shard) do update set batch = excluded.batch, operation = excluded.operation`,
    [bundles, bundles * BUNDLE],
  );
  for (const table of [
    'register.pilot',
    'register.step',
    'register.declaration',
    'journal.range',
    'journal.fact_bundle',
  ])
    await patiently(pool, `vacuum analyze ${table}`);
}
