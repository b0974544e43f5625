import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { House } from '@sandglass/operations/testing';
import {
  decodeBundle,
  leafHash,
  openNote,
  parseCheckpoint,
  parseNote,
  rootOf,
  type Signer,
  verifyInclusion,
} from '@sandglass/tlog';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Integrator, LogStore, proveFact, readTileResource } from './index.ts';
import { freshSigner, tell } from './testing/tell.ts';

const SHARDS = ['log1', 'log2'];
let db: TestDatabase;
let houses: House[];
let logs = 0;
beforeAll(async () => {
  db = await testDatabase();
  houses = SHARDS.map((shard) => new House(db.pool, { shard }));
  for (const house of houses) await house.start();
});
afterAll(async () => {
  for (const house of houses) await house.stop();
  await db.close();
});

/** States this many facts in each shard. */
async function say(count: number): Promise<void> {
  const input = { subject: 'ann', secret: 'x', count, poison: false };
  await Promise.all(houses.map((house) => house.done(tell, input)));
}
function newLog(): { store: LogStore; signer: Signer; integrator: () => Integrator } {
  logs += 1;
  const store = new LogStore(db.pool, `log.example/${logs}`);
  const signer = freshSigner(store);
  return { store, signer, integrator: () => new Integrator({ store, signers: [signer], shards: SHARDS }) };
}
const factCount = async () =>
  Number((await db.pool.query<{ n: bigint }>('select count(*) as n from journal.fact')).rows[0]!.n);

/** All leaves as the public reads them: in bundles. */
async function bundled(store: LogStore, size: number): Promise<Buffer[]> {
  const leaves: Buffer[] = [];
  for (let at = 0; at * 256 < size; at += 1) {
    const width = Math.min(256, size - at * 256);
    const bytes = await readTileResource(
      store,
      `tile/entries/${indexPath(at)}${width < 256 ? `.p/${width}` : ''}`,
    );
    leaves.push(...decodeBundle(bytes!));
  }
  return leaves;
}
const indexPath = (index: number): string => `00${index}`.slice(-3);

/** The signed head has the root of the leaves that the bundles give, and they are all facts, each once. */
async function expectWhole(store: LogStore, signer: Signer): Promise<void> {
  const head = (await store.head())!;
  const opened = openNote(head.checkpoint, [signer.key]);
  expect(opened.valid).toBe(true);
  const { size, root } = parseCheckpoint(opened.valid ? opened.text : '');
  expect(size).toBe(head.size);
  expect(size).toBe(await factCount());
  const leaves = await bundled(store, size);
  expect(rootOf(leaves.map((leaf) => leafHash(leaf)))).toEqual(root);
  const { rows } = await db.pool.query<{ leaf: string }>('select leaf from journal.fact');
  expect(leaves.map(String).sort()).toEqual(rows.map(({ leaf }) => leaf).sort());
}

it('every fact of every shard becomes a leaf once, under a signed head', async () => {
  const { store, signer, integrator } = newLog();
  const log = integrator();
  for (const count of [1, 3, 300, 1]) {
    await say(count);
    await log.integrate();
  }
  expect(await log.integrate()).toBe(0);
  await expectWhole(store, signer);
});

it('two integrators at once write one history: never two heads for one size', async () => {
  const { store, signer, integrator } = newLog();
  const heads = new Map<number, Set<string>>();
  const both = [integrator(), integrator()];
  for (let round = 0; round < 12; round += 1) {
    await say(1 + (round % 5));
    await Promise.all(
      both.map(async (log) => {
        await log.integrate();
        const { size, checkpoint } = (await store.head())!;
        heads.set(size, (heads.get(size) ?? new Set()).add(checkpoint));
      }),
    );
  }
  for (const log of both) {
    while ((await log.integrate()) > 0);
  }
  for (const seen of heads.values()) expect(seen.size).toBe(1);
  await expectWhole(store, signer);
});

it('an integrator that dies before or after its step is followed by one that goes on', async () => {
  const { store, signer } = newLog();
  for (const point of ['integrating', 'integrated'] as const) {
    await say(7);
    const dying = new Integrator({
      store,
      signers: [signer],
      shards: SHARDS,
      onPoint: (passed) => {
        if (passed === point) throw new Error('killed');
      },
    });
    await expect(dying.integrate()).rejects.toThrow('killed');
    const next = new Integrator({ store, signers: [signer], shards: SHARDS });
    while ((await next.integrate()) > 0);
    await expectWhole(store, signer);
  }
});

it('while it runs, facts come into the log by themselves; a stop integrates what is left', async () => {
  const { store, signer, integrator } = newLog();
  const log = integrator();
  await log.start();
  await say(5);
  const asked = performance.now();
  while ((await store.head())!.size < (await factCount()))
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(performance.now() - asked).toBeLessThan(30_000);
  await say(1500);
  await log.stop();
  await expectWhole(store, signer);
});

it('a log whose tiles were altered, even by the database’s owner, stops instead of signing a second history', async () => {
  const { store, integrator } = newLog();
  await say(1);
  await integrator().integrate();
  await db.pool.query(
    `update journal.tile set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1)
     where origin = $1 and level = (select max(level) from journal.tile where origin = $1)`,
    [store.origin],
  );
  await say(1);
  const { checkpoint } = (await store.head())!;
  await expect(integrator().integrate()).rejects.toThrow('the log was altered and will not go on');
  expect((await store.head())!.checkpoint).toBe(checkpoint);
});

it('each fact’s proof verifies under the signed head of its size', async () => {
  const { store, integrator } = newLog();
  const log = integrator();
  while ((await log.integrate()) > 0);
  const { rows } = await db.pool.query<{ shard: string; operation: bigint; n: number; leaf: string }>(
    'select shard, operation, n, leaf from journal.fact order by shard, operation, n',
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(rows.length - 1), async (at) => {
      const { shard, operation, n, leaf } = rows[at]!;
      const proof = (await proveFact(store, shard, { operation, n }))!;
      const { root, size } = parseCheckpoint(parseNote(proof.checkpoint).text);
      const claim = {
        index: proof.index,
        size,
        root,
        leafHash: leafHash(Buffer.from(leaf)),
        proof: proof.path,
      };
      expect(verifyInclusion(claim)).toMatchObject({ valid: true });
    }),
    { numRuns: 40, verbose: 1 },
  );
  await say(1);
  const newest = { operation: houses[0]!.executor.operationNumber, n: 0 };
  expect(await proveFact(store, SHARDS[0]!, newest)).toBeUndefined();
  expect(await proveFact(store, SHARDS[0]!, { operation: 1n, n: 999 })).toBeUndefined();
  await log.integrate();
  expect(await proveFact(store, SHARDS[0]!, newest)).toBeDefined();
});

it('a tile that the log does not have yet is not found', async () => {
  const { store, integrator } = newLog();
  expect(await readTileResource(store, 'tile/0/000')).toBeUndefined();
  const log = integrator();
  while ((await log.integrate()) > 0);
  expect(await readTileResource(store, 'tile/0/999')).toBeUndefined();
  expect(await readTileResource(store, 'tile/entries/999')).toBeUndefined();
  expect((await readTileResource(store, 'tile/0/000.p/3'))?.length).toBe(96);
});
