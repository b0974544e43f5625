import { randomBytes } from 'node:crypto';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  KeyError,
  KeyStore,
  MasterKey,
  openPkcs11,
  subjectBox,
  verifyEd25519,
  wrappingKeys,
} from './index.ts';
import { hasSoftHsm, SOFT_TOKEN, softHsm } from './testing.ts';

describe.skipIf(!hasSoftHsm)('keys in SoftHSM (skipped where softhsm2 or pkcs11js is missing)', () => {
  let hsm: ReturnType<typeof softHsm>;
  let database: TestDatabase;
  beforeAll(async () => {
    hsm = softHsm();
    database = await testDatabase();
  });
  afterAll(async () => {
    await database?.close();
    hsm.remove();
  });

  it('a purpose’s key signs by Ed25519, stays over starts, and its private half is not in the database', async () => {
    const keys: Buffer[] = [];
    for (let start = 0; start < 2; start += 1) {
      const token = await openPkcs11(SOFT_TOKEN);
      const signer = await new KeyStore(database.pool, new MasterKey(randomBytes(32)), token).signer('log');
      const signature = signer.sign(Buffer.from('the mandate'));
      expect(verifyEd25519(signer.publicKey, Buffer.from('the mandate'), signature)).toBe(true);
      keys.push(signer.publicKey);
      token.close();
    }
    expect(keys[1]).toEqual(keys[0]);
    const { rows } = await database.pool.query(`select from keys.signing_key where purpose = 'log'`);
    expect(rows).toEqual([]);
  });

  it('SM2, which the token does not offer, stays wrapped in the database', async () => {
    const token = await openPkcs11(SOFT_TOKEN);
    expect([token.offers('ed25519'), token.offers('sm2-sm3')]).toEqual([true, false]);
    const store = new KeyStore(database.pool, new MasterKey(randomBytes(32), 'gm'), token);
    expect((await store.signer('log', 'sm2-sm3')).publicKey).toHaveLength(65);
    token.close();
  });

  it('a purpose that already has a key in the database is not given another one silently', async () => {
    const master = new MasterKey(randomBytes(32));
    await new KeyStore(database.pool, master).signer('supervisor');
    const token = await openPkcs11(SOFT_TOKEN);
    await expect(new KeyStore(database.pool, master, token).signer('supervisor')).rejects.toThrow(
      'The key for supervisor lies in this database already',
    );
    token.close();
  });

  it('a purpose’s wrapping keys wrap by their newest version, bound to a place, and a retired one opens nothing', async () => {
    const token = await openPkcs11(SOFT_TOKEN);
    const before = subjectBox(randomBytes(32));
    const secret = randomBytes(32);
    const old = wrappingKeys(before, 32).wrap(secret, 'a');
    const kept = token.wrapping('vault');
    expect([kept.versions, kept.add(), kept.add(), kept.versions]).toEqual([[], 1, 2, [1, 2]]);
    const keys = wrappingKeys(before, 32, kept);
    const wrapped = keys.wrap(secret, 'a');
    expect([keys.versionOf(old), keys.versionOf(wrapped), keys.newest]).toEqual([0, 2, 2]);
    expect(keys.unwrap(old, 'a')).toEqual(secret);
    expect(keys.unwrap(wrapped, 'a')).toEqual(secret);
    expect(keys.unwrap(wrapped, 'b')).toBeUndefined();
    for (const at of wrapped.keys()) {
      const altered = Buffer.from(wrapped);
      altered[at]! ^= 1;
      expect(keys.unwrap(altered, 'a')).toBeUndefined();
    }
    token.close();
    const again = await openPkcs11(SOFT_TOKEN);
    const found = again.wrapping('vault');
    expect([found.versions, again.wrapping('other').versions]).toEqual([[1, 2], []]);
    expect(wrappingKeys(before, 32, found).unwrap(wrapped, 'a')).toEqual(secret);
    found.retire(2);
    expect(wrappingKeys(before, 32, found).unwrap(wrapped, 'a')).toBeUndefined();
    again.close();
  });

  it.each([
    ['a wrong PIN', { pin: '1' }, /does not accept the PIN/],
    ['an unknown token', { token: 'other' }, /no token with the label other/],
    ['a missing module', { module: '/nowhere.so' }, /\/nowhere\.so does not open/],
  ])('%s is said in words', async (_, wrong, message) => {
    await expect(openPkcs11({ ...SOFT_TOKEN, ...wrong })).rejects.toThrow(KeyError);
    await expect(openPkcs11({ ...SOFT_TOKEN, ...wrong })).rejects.toThrow(message);
  });
});
