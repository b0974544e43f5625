import { randomBytes } from 'node:crypto';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { type KeyToken, openPkcs11, type TokenWrapping } from '@sandglass/keys';
import { hasSoftHsm, SOFT_TOKEN, softHsm } from '@sandglass/keys/testing';
import { readRows, system } from '@sandglass/operations';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vaultingOf } from '../payments.ts';
import { issuer, issuing, SHARD } from '../testing/issuing.ts';
import { cards } from './card.ts';
import { numbers } from './number.ts';
import { rewrapAll } from './rewrap.ts';
import { Vault } from './vault.ts';

const RANGES = {
  cards: { first: '6217000000000000', last: '6217009999999999' },
  tokens: { first: '6299000000000000', last: '6299009999999999' },
};
const CARDS = 9;

describe.skipIf(!hasSoftHsm)(
  'a vault whose wrapping key is in SoftHSM (skipped where softhsm2 or pkcs11js is missing)',
  () => {
    const master = randomBytes(32);
    let hsm: ReturnType<typeof softHsm>;
    let token: KeyToken;
    let kept: TokenWrapping;
    let db: TestDatabase;
    let house: House;
    let vault: Vault;
    beforeAll(async () => {
      hsm = softHsm();
      token = await openPkcs11(SOFT_TOKEN);
      kept = token.wrapping('vault');
      db = await testDatabase();
      house = new House(db.pool);
      await house.start();
      await house.done(issuing.openBooks, {});
      vault = new Vault(
        () => master,
        RANGES,
        () => kept,
      );
    });
    afterAll(async () => {
      await house?.stop();
      token?.close();
      await db?.close();
      hsm.remove();
    });
    const issue = (n: number) =>
      house.done(vaultingOf(issuer, vault).issueCard, { customer: `ann-${n}`, region: '330000' });
    const rows = () => readRows(db.pool, numbers, 'where shard = $1 order by id', [SHARD]);
    const opened = async (by: Vault) => (await rows()).map((row) => by.open(row));
    const run = (batch: number, executor = house.executor) =>
      rewrapAll({
        pool: db.pool,
        submit: (operation, input, key) => executor.submit(operation, input, { actor: system, key }),
        shard: SHARD,
        vault,
        rewrapNumbers: issuing.rewrapNumbers,
        batch,
      });
    const rotate = (): void => {
      kept.add();
      vault.refresh();
    };

    test('moves from the master key into the HSM, and no number’s ciphertext is touched', async () => {
      for (let n = 0; n < CARDS; n += 1) await issue(n);
      const [before, clear] = [await rows(), await opened(vault)];
      rotate();
      expect(await run(4)).toBe(CARDS);
      const after = await rows();
      expect(after.map(({ sealed }) => sealed)).toEqual(before.map(({ sealed }) => sealed));
      for (const [at, { key }] of after.entries()) expect(key.equals(before[at]!.key)).toBe(false);
      expect(await opened(vault)).toEqual(clear);
      // Whoever has the master key and the rows has nothing any more.
      expect(await opened(new Vault(() => master, RANGES))).toEqual(clear.map(() => undefined));
    });

    test('a rotation that is killed after any batch goes on from there, and one by two at once wraps each once', async () => {
      rotate();
      const clear = await opened(vault);
      for (let done = 0; done < 2; done += 1) await expect(run(2, dyingAfter(1))).rejects.toThrow('killed');
      const counts = await Promise.all([run(2), run(2)]);
      expect(counts[0]! + counts[1]!).toBe(CARDS - 2 * 2);
      expect(await run(2)).toBe(0);
      expect(await opened(vault)).toEqual(clear);
      kept.retire(1);
      vault.refresh();
      expect(await opened(vault)).toEqual(clear);
    });

    test('a number whose key is destroyed meanwhile stays destroyed, and an older copy is shut by retiring', async () => {
      const [copy] = await rows();
      rotate();
      const stale = vault.rewrapped(copy!)!;
      const [card] = await readRows(db.pool, cards, 'where shard = $1 and id = $2', [SHARD, copy!.id]);
      expect(card?.state).toBe('active');
      await house.stop();
      await db.pool.query(`update payments.card set state = 'closed' where shard = $1 and id = $2`, [
        SHARD,
        copy!.id,
      ]);
      house = new House(db.pool);
      await house.start();
      await house.done(issuing.destroyNumber, { number: copy!.id });
      const late = { id: copy!.id, was: copy!.key.toString('hex'), key: stale.toString('hex') };
      expect(await house.done(issuing.rewrapNumbers, { version: 3, numbers: [late] })).toEqual({
        rewrapped: 0,
      });
      expect(vault.open((await rows())[0]!)).toBeUndefined();
      expect(await run(4)).toBe(CARDS - 1);
      expect(vault.open(copy!)).toMatch(/^6217/);
      kept.retire(2);
      vault.refresh();
      // A backup of the row, and the master key: nothing.
      expect(vault.open(copy!)).toBeUndefined();
      expect((await opened(vault)).filter(Boolean)).toHaveLength(CARDS - 1);
    });

    /** The house's executor, but for a process that dies after so many commits. */
    function dyingAfter(commits: number): typeof house.executor {
      let left = commits;
      const submit: typeof house.executor.submit = async (...call) => {
        if (left === 0) throw new Error('killed');
        left -= 1;
        return house.executor.submit(...call);
      };
      return { submit } as typeof house.executor;
    }
  },
);
