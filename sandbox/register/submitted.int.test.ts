import { readFileSync } from 'node:fs';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findPilots } from './read.ts';

const migration = readFileSync(new URL('./migrations/004-submitted.sql', import.meta.url), 'utf8');

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db?.close());

it('a register from before is told by its steps which pilots were handed in, and without steps by their state', async () => {
  await db.pool.query('alter table register.pilot drop column submitted_at');
  await db.pool.query(
    `insert into register.pilot (shard, id, institution, state, version, serial, title, created_at, disclosed_at, comments, standing)
     select 'register', id, 'bank', state, 1, 0, '{"zh-Hans":"甲","zh-Hant":"甲","en":"One"}', '2026-01-05', disclosed, 0, '{}'
     from (values ('returned', 'draft', null), ('given-up', 'withdrawn', null), ('shelved', 'withdrawn', null),
       ('waits', 'submitted', null), ('public', 'running', timestamptz '2026-01-07'), ('begun', 'draft', null)
     ) as p (id, state, disclosed)`,
  );
  await db.pool.query(
    `insert into register.step (shard, id, pilot, n, kind, state, by, version, detail, at, operation)
     select 'register', pilot || n, pilot, n, kind, 'submitted', 'institution', 1, '{"version":1}', at::timestamptz, n
     from (values ('returned', 2, 'pilot.submitted', '2026-01-06'), ('returned', 4, 'pilot.submitted', '2026-01-08'),
       ('given-up', 2, 'pilot.submitted', '2026-01-06'), ('shelved', 1, 'pilot.declared', '2026-01-05')
     ) as s (pilot, n, kind, at)`,
  );
  await db.pool.query(migration);
  const { rows } = await db.pool.query<{ id: string; day: string | null }>(
    `select id, submitted_at::date::text as day from register.pilot order by id`,
  );
  expect(Object.fromEntries(rows.map(({ id, day }) => [id, day]))).toEqual({
    begun: null,
    'given-up': '2026-01-06',
    public: '2026-01-07',
    returned: '2026-01-06',
    shelved: null,
    waits: '2026-01-05',
  });
  const seen = await findPilots(db.pool, { role: 'supervisor', party: 'supervisor' });
  expect(seen.map(({ id }) => id).sort()).toEqual(['given-up', 'public', 'waits']);
});
