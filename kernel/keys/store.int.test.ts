import { randomBytes } from 'node:crypto';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KeyStore, MasterKey, verifyEd25519, verifySm2 } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => database?.close());

const master = new MasterKey(randomBytes(32));

it('a purpose keeps its signing key over starts, and another purpose has another', async () => {
  const first = await new KeyStore(database.pool, master).signer('log');
  const second = await new KeyStore(database.pool, master).signer('log');
  expect(second.publicKey).toEqual(first.publicKey);
  expect(verifyEd25519(first.publicKey, Buffer.from('x'), second.sign(Buffer.from('x')))).toBe(true);
  const other = await new KeyStore(database.pool, master).signer('supervisor');
  expect(other.publicKey).not.toEqual(first.publicKey);
});

it('a purpose has one key in each algorithm, and both stay', async () => {
  const store = () => new KeyStore(database.pool, new MasterKey(randomBytes(32).fill(7), 'gm'));
  const [ed25519, sm2] = [await store().signer('head'), await store().signer('head', 'sm2-sm3')];
  expect((await store().signer('head')).publicKey).toEqual(ed25519.publicKey);
  const again = await store().signer('head', 'sm2-sm3');
  expect(again.publicKey).toEqual(sm2.publicKey);
  expect(verifySm2(sm2.publicKey, Buffer.from('x'), again.sign(Buffer.from('x')))).toBe(true);
});

it('a secret is made once', async () => {
  const made = await new KeyStore(database.pool, master).secret('cookie');
  expect(await new KeyStore(database.pool, master).secret('cookie')).toEqual(made);
});

it('the database alone shows no key, and another master key opens none', async () => {
  const secret = await new KeyStore(database.pool, master).secret('plain', async () =>
    Buffer.from('in the clear?'),
  );
  const { rows } = await database.pool.query<{ wrapped: Buffer }>(
    `select wrapped from keys.secret where name = 'plain'`,
  );
  expect(rows[0]!.wrapped.includes(secret)).toBe(false);
  await expect(new KeyStore(database.pool, new MasterKey(randomBytes(32))).secret('plain')).rejects.toThrow(
    /master\.key/,
  );
});
