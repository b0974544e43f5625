import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { declared } from '@sandglass/declaration/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { institutionNames, summariesOf } from './headings.ts';
import { findPilots } from './read.ts';

const PILOTS = 1_200;
const everybody = { role: 'public', party: 'public' } as const;

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await db.pool.query(
    `insert into register.pilot (shard, id, institution, state, version, serial, title, created_at, disclosed_at, comments,
       standing)
     select 'register', 'p' || n, 'bank', 'running', 1, 1, '{"zh-Hans":"甲","zh-Hant":"甲","en":"One"}', now(), now(), 0,
       jsonb_build_object('state', 'running', 'version', 1, 'stops', '[]'::jsonb,
         'since', '2026-01-05T01:00:00.000Z', 'changedAt', '2026-01-05T01:00:00.000Z')
     from generate_series(1, ${PILOTS}) n`,
  );
  await db.pool.query(
    `insert into register.declaration select 'register', id || '|1', id, 1, '', $1, now() from register.pilot where id <> 'p7'`,
    [JSON.stringify(declared())],
  );
});
afterAll(() => db?.close());

describe('the register of many pilots', () => {
  it('shows every one of them', async () => {
    expect(await findPilots(db.pool, everybody)).toHaveLength(PILOTS);
  });

  it('reads each declaration once, however often its page is read, and in whatever language', async () => {
    const pilots = await findPilots(db.pool, everybody);
    const english = await institutionNames(db.pool, pilots, 'en');
    expect(english.size).toBe(PILOTS);
    expect(english.get('p1')).toBe('the bank');
    // One without a declaration is looked for again: it may get one.
    expect(english.get('p7')).toBe('bank');
    const known = pilots.filter(({ id }) => id !== 'p7');
    const query = vi.spyOn(db.pool, 'query');
    const hant = await institutionNames(db.pool, known, 'zh-Hant');
    await summariesOf(db.pool, known);
    expect(hant.get('p1')).toBe('繁：the bank');
    expect(query).not.toHaveBeenCalled();
    query.mockRestore();
  });

  it('knows nothing of another database', async () => {
    const other = await testDatabase();
    try {
      const [pilot] = await findPilots(db.pool, everybody);
      expect((await institutionNames(other.pool, [pilot!], 'en')).get(pilot!.id)).toBe('bank');
    } finally {
      await other.close();
    }
  });
});
