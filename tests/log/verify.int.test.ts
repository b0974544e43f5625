import { createServer, type Server } from 'node:http';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { Integrator, LogStore, readTileResource } from '@sandglass/journal';
import { House } from '@sandglass/operations/testing';
import { formatVkey } from '@sandglass/tlog';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runVerb } from '../../apps/cli/log/testing/runverb.ts';
import verify from '../../apps/cli/verbs/log-verify.ts';
import { freshSigner, tell } from '../../kernel/journal/testing/tell.ts';

let db: TestDatabase;
let house: House;
let store: LogStore;
let log: Integrator;
let server: Server;
let url: string;
let key: string;

beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
  store = new LogStore(db.pool, 'log.example/tests');
  const signer = freshSigner(store);
  key = formatVkey(signer.key);
  log = new Integrator({ store, signers: [signer], shards: ['probe'] });
  await log.integrate();
  server = createServer(async (request, response) => {
    const path = (request.url ?? '').slice('/log/'.length);
    const body =
      path === 'checkpoint'
        ? (await store.head())?.checkpoint
        : path.startsWith('tile/')
          ? await readTileResource(store, path)
          : undefined;
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await house.stop();
  await db.close();
});

async function say(count: number): Promise<void> {
  await house.done(tell, { subject: 'ann', secret: 'x', count, poison: false });
  while ((await log.integrate()) > 0);
}
const verified = async () => JSON.parse((await runVerb(verify, [url], { key })).lines.join('\n'));

it('the log that the house serves verifies by the command line, whatever its size', async () => {
  expect(await verified()).toMatchObject({ size: 0, verified: true });
  for (const more of [1, 254, 1, 1, 300]) {
    await say(more);
    expect(await verified()).toMatchObject({ verified: true, origin: 'log.example/tests', key: 'given' });
  }
});

/** Alters one thing more as the database’s owner, and sees that the verifier finds it. */
async function findsAltered(sql: string): Promise<void> {
  expect((await db.pool.query(sql)).rowCount).toBe(1);
  await expect(verified()).rejects.toThrow();
}

it('an altered fact is found, also when tile and checkpoint are altered with it', async () => {
  const leaf = `update journal.fact_bundle set leaf[6] = replace(leaf[6], '"n":5', '"n":6') where last = 2`;
  await findsAltered(leaf);
  // The first hash of the first tile as well: tile and entries agree then, and the signed root gives them away.
  await findsAltered(
    `update journal.tile set hashes = overlay(hashes placing
       (select sha256('\\x00'::bytea || convert_to(leaf, 'UTF8')) from journal.fact where operation = 2 and n = 5)
       from 6 * 32 + 1 for 32) where level = 0 and index = 0`,
  );
  // And the checkpoint: nobody without the key can sign another.
  await findsAltered(`update journal.tree set checkpoint = replace(checkpoint, E'\\n557\\n', E'\\n556\\n')`);
});
