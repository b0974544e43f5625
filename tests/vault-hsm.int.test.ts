import { openPkcs11 } from '@sandglass/keys';
import { hasSoftHsm, SOFT_TOKEN, softHsm } from '@sandglass/keys/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sandglass } from '../apps/cli/testing/sandglass.ts';
import { type DemoHouse, demoHouse, until } from '../apps/server/testing/demo-house.ts';
import { TokenHolder } from '../apps/server/testing/token-holder.ts';

const FOUND_MS_MAX = 120_000;

describe.skipIf(!hasSoftHsm)(
  'a house whose HSM is SoftHSM (skipped where softhsm2 or pkcs11js is missing)',
  () => {
    let hsm: ReturnType<typeof softHsm>;
    let demo: DemoHouse;
    let lin: TokenHolder;
    let token: string;
    beforeAll(async () => {
      hsm = softHsm();
      demo = await demoHouse({ token: () => openPkcs11(SOFT_TOKEN) });
      lin = await TokenHolder.open(demo, 'lin');
      token = await lin.token();
    }, 120_000);
    afterAll(async () => {
      await demo?.close();
      hsm?.remove();
    });

    const env = {
      SANDGLASS_PKCS11_MODULE: SOFT_TOKEN.module,
      SANDGLASS_PKCS11_TOKEN: SOFT_TOKEN.token,
      SANDGLASS_PKCS11_PIN: SOFT_TOKEN.pin,
    };
    /** Versions that wrap numbers, and how many each. */
    const wrappedBy = async () => {
      const { rows } = await demo.house.database.pool.query<{ version: string; count: number }>(
        `select encode(substring(key from 1 for 4), 'hex') as version, count(*)::int as count
         from payments.number where shard = 'token' and octet_length(key) = 64 group by 1`,
      );
      return rows.map(({ version, count }) => [Number.parseInt(version, 16), count]);
    };
    const numbers = async () =>
      (
        await demo.house.database.pool.query<{ count: number }>(
          `select count(*)::int as count from payments.number where shard = 'token'`,
        )
      ).rows[0]!.count;
    const paid = async () => (await lin.get(`/payments/${await lin.pay(token, '2.00')}`)).body.state;

    test('wraps every number’s key in the HSM from the beginning', async () => {
      expect(await wrappedBy()).toEqual([[1, await numbers()]]);
      expect(await paid()).toBe('paid');
    });

    test('after a rotation by the command line moves them all, and what was issued before pays', async () => {
      const rotated = await sandglass(['keys', 'rotate', '--json'], { env });
      expect([rotated.problems, JSON.parse(rotated.out)]).toEqual(['', { versions: [1, 2], newest: 2 }]);
      await until(async () => (await wrappedBy())[0]?.[0] === 2, 'they are wrapped anew', FOUND_MS_MAX);
      expect(await wrappedBy()).toEqual([[2, await numbers()]]);
      expect(await paid()).toBe('paid');
    }, 180_000);

    test('retires an older version when nothing is wrapped by it, never the newest, and goes on after a stop', async () => {
      const retire = (version: string) =>
        sandglass(['keys', 'retire', version, '--data', demo.folder, '--json'], {
          env: { ...env, DATABASE_URL: demo.databaseUrl },
        });
      const newest = await retire('2');
      expect([newest.code, newest.problems]).toEqual([2, expect.stringContaining('rotate first')]);
      const old = await retire('1');
      expect([old.code, old.out && JSON.parse(old.out), old.problems]).toEqual([
        0,
        { retired: 1, versions: [2] },
        '',
      ]);
      expect(await paid()).toBe('paid');
      await demo.reopen();
      expect(await paid()).toBe('paid');
    }, 120_000);
  },
);
