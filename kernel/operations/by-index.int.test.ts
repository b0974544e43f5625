import { poolOf } from '@sandglass/database';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Slot } from './cache.ts';
import { load, type Wanted } from './load.ts';
import { migrateNotes, notes } from './testing/notes.ts';

const MANY = 5_000;

let db: TestDatabase;
/** Of one connection: what it has prepared is asked of it again. */
let pool: Pool;
beforeAll(async () => {
  db = await testDatabase();
  await migrateNotes(db.pool);
  pool = poolOf({ connectionString: db.url }, 1);
});
afterAll(async () => {
  await pool.end();
  await db.close();
});

async function loaded(id: string): Promise<unknown> {
  const slot: Slot = { table: notes, id, row: undefined, before: null, batch: 0, generation: 0 };
  const wanted: Wanted = new Map([[notes, new Map([[id, slot]])]]);
  await load(pool, 's', wanted);
  return slot.row;
}
async function planOf(): Promise<string> {
  const { rows } = await pool.query(`explain execute "load probe.note" ('s', array['n1'])`);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

it('rows are found by an index, though their statement was prepared while the table was known to be empty', async () => {
  await pool.query('vacuum analyze probe.note');
  for (let n = 0; n < 10; n += 1) expect(await loaded('n1')).toBeNull();
  expect(await planOf()).toContain('Index');
  await pool.query(
    `insert into probe.note select 's', 'n' || n, 'a text', 1 from generate_series(1, ${MANY}) n`,
  );
  expect(await loaded('n1')).toMatchObject({ id: 'n1', text: 'a text' });
  expect(await planOf()).toContain('Index');
});
