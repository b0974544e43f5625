import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KeyError, KeyStore, MasterKey, openPkcs11, verifyEd25519 } from './index.ts';
import { loadBinding } from './pkcs11.ts';

const MODULE = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib64/pkcs11/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
].find(existsSync);
const TOKEN = { module: MODULE ?? '', token: 'sandglass test', pin: '4711' };

describe.skipIf(MODULE === undefined || !isBuilt())(
  'keys in SoftHSM (skipped where softhsm2 or pkcs11js is missing)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'softhsm-'));
    let database: TestDatabase;
    beforeAll(async () => {
      mkdirSync(join(folder, 'tokens'));
      writeFileSync(join(folder, 'softhsm2.conf'), `directories.tokendir = ${join(folder, 'tokens')}\n`);
      process.env.SOFTHSM2_CONF = join(folder, 'softhsm2.conf');
      const { token, pin } = TOKEN;
      spawnSync('softhsm2-util', [
        '--init-token',
        '--free',
        '--label',
        token,
        '--pin',
        pin,
        '--so-pin',
        '0000',
      ]);
      database = await testDatabase();
    });
    afterAll(async () => {
      await database?.close();
      rmSync(folder, { recursive: true });
    });

    it('a purpose’s key signs by Ed25519, stays over starts, and its private half is not in the database', async () => {
      const keys: Buffer[] = [];
      for (let start = 0; start < 2; start += 1) {
        const token = await openPkcs11(TOKEN);
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
      const token = await openPkcs11(TOKEN);
      expect([token.offers('ed25519'), token.offers('sm2-sm3')]).toEqual([true, false]);
      const store = new KeyStore(database.pool, new MasterKey(randomBytes(32), 'gm'), token);
      expect((await store.signer('log', 'sm2-sm3')).publicKey).toHaveLength(65);
      token.close();
    });

    it('a purpose that already has a key in the database is not given another one silently', async () => {
      const master = new MasterKey(randomBytes(32));
      await new KeyStore(database.pool, master).signer('supervisor');
      const token = await openPkcs11(TOKEN);
      await expect(new KeyStore(database.pool, master, token).signer('supervisor')).rejects.toThrow(
        'The key for supervisor lies in this database already',
      );
      token.close();
    });

    it.each([
      ['a wrong PIN', { pin: '1' }, /does not accept the PIN/],
      ['an unknown token', { token: 'other' }, /no token with the label other/],
      ['a missing module', { module: '/nowhere.so' }, /\/nowhere\.so does not open/],
    ])('%s is said in words', async (_, wrong, message) => {
      await expect(openPkcs11({ ...TOKEN, ...wrong })).rejects.toThrow(KeyError);
      await expect(openPkcs11({ ...TOKEN, ...wrong })).rejects.toThrow(message);
    });
  },
);

function isBuilt(): boolean {
  try {
    return loadBinding() !== undefined;
  } catch {
    return false;
  }
}
