import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import type { Adapter } from 'oidc-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adapterOn, sweepExpired } from './adapter.ts';

let database: TestDatabase;
let codes: Adapter;
let sessions: Adapter;

beforeAll(async () => {
  database = await testDatabase();
  const PostgresAdapter = adapterOn(database.pool);
  codes = new PostgresAdapter('AuthorizationCode');
  sessions = new PostgresAdapter('Session');
});

afterAll(async () => {
  await database?.close();
});

test('what was kept is found by its id, its uid and its user code, within its own kind', async () => {
  await sessions.upsert('s-1', { uid: 'u-1', accountId: 'ann' }, 60);
  expect(await sessions.find('s-1')).toEqual({ uid: 'u-1', accountId: 'ann' });
  expect(await sessions.findByUid('u-1')).toMatchObject({ accountId: 'ann' });
  expect(await codes.find('s-1')).toBeUndefined();
  await codes.upsert('c-0', { userCode: 'ABCD' }, 60);
  expect(await codes.findByUserCode('ABCD')).toMatchObject({ userCode: 'ABCD' });
  await sessions.upsert('s-1', { uid: 'u-1', accountId: 'bob' }, 60);
  expect(await sessions.find('s-1')).toMatchObject({ accountId: 'bob' });
  await sessions.destroy('s-1');
  expect(await sessions.find('s-1')).toBeUndefined();
});

test('of many who consume one code at once exactly one succeeds, and the others hear invalid_grant', async () => {
  await codes.upsert('c-1', { grantId: 'g-1' }, 60);
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => codes.consume('c-1')));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const tried of tries) {
    if (tried.status === 'rejected') expect(tried.reason).toMatchObject({ error: 'invalid_grant' });
  }
  expect(await codes.find('c-1')).toMatchObject({ grantId: 'g-1', consumed: expect.any(Number) });
});

test('what has expired is not found, and a sweep forgets it alone', async () => {
  await codes.upsert('old', {}, -1);
  await codes.upsert('new', {}, 60);
  expect(await codes.find('old')).toBeUndefined();
  expect(await sweepExpired(database.pool)).toBe(1);
  expect(await codes.find('new')).toEqual({});
});

test('revoking a grant takes all that came of it, and nothing else', async () => {
  await codes.upsert('c-2', { grantId: 'g-2' }, 60);
  await sessions.upsert('s-2', { grantId: 'g-2' }, 60);
  await codes.upsert('c-3', { grantId: 'g-3' }, 60);
  await codes.revokeByGrantId('g-2');
  expect(await codes.find('c-2')).toBeUndefined();
  expect(await sessions.find('s-2')).toBeUndefined();
  expect(await codes.find('c-3')).toBeDefined();
});
