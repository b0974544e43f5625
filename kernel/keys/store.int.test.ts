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

it('a secret that is changed has versions over starts, and a retired one is gone', async () => {
  const store = () => new KeyStore(database.pool, master);
  const [first] = await store().versions('line');
  expect(first).toMatchObject({ version: 1, secret: await store().secret('line') });
  const both = await store().addVersion('line', 2);
  expect(both.map(({ version }) => version)).toEqual([1, 2]);
  expect(both[1]!.secret).not.toEqual(first!.secret);
  // Two that make it at once, and one that was cut off and makes it again, have the same.
  expect(await store().addVersion('line', 2)).toEqual(both);
  expect(await store().retireBefore('line', 2)).toEqual(both.slice(1));
  expect(await store().versions('line')).toEqual(both.slice(1));
  const { rows } = await database.pool.query(`select version from keys.secret where name = 'line'`);
  expect(rows).toEqual([{ version: 2 }]);
});

it('a version that is put in the place of another opens nothing', async () => {
  const store = new KeyStore(database.pool, master);
  await store.addVersion('moved', 1);
  await store.addVersion('moved', 2);
  await database.pool.query(
    `update keys.secret set wrapped = (select wrapped from keys.secret where name = 'moved' and version = 1)
     where name = 'moved' and version = 2`,
  );
  await expect(store.versions('moved')).rejects.toThrow();
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
