import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { Integrator, LogStore } from '@sandglass/journal';
import { ed25519Signer, newEd25519Seed } from '@sandglass/keys';
import { closeDay } from '@sandglass/ledger';
import { House } from '@sandglass/operations/testing';
import { ED25519, openNote, type Signer, verifierKey } from '@sandglass/tlog';
import { listen, openMemory, openSigner, type Served, Witness } from '@sandglass/witness';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Cosigner, type WitnessAddress } from './cosigner.ts';
import { PublishedHead } from './published-head.ts';

const ORIGIN = 'log.example/cosigned';
const folder = mkdtempSync(join(tmpdir(), 'cosigner-'));
const key = ed25519Signer(newEd25519Seed());
const logSigner: Signer = { key: verifierKey(ORIGIN, ED25519, key.publicKey), sign: key.sign };
const ends: (() => unknown)[] = [];
let db: TestDatabase;
let house: House;
let store: LogStore;
let integrator: Integrator;
let facts = 0;
beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool, { shard: 'cosigned' });
  await house.start();
  store = new LogStore(db.pool, ORIGIN);
  integrator = new Integrator({ store, signers: [logSigner], shards: ['cosigned'] });
});
afterAll(async () => {
  for (const end of ends.reverse()) await end();
  await house.stop();
  await db.close();
  rmSync(folder, { recursive: true });
});

/** One more fact in the log. */
async function grow(): Promise<void> {
  facts += 1;
  const date = new Date(Date.UTC(2024, 0, facts)).toISOString().slice(0, 10);
  await house.done(closeDay, { date, upTo: '0', transfers: '0', digest: '0'.repeat(64) });
  while ((await integrator.integrate()) > 0);
}

async function witness(name: string): Promise<WitnessAddress & { served: Served }> {
  const signer = openSigner(join(folder, name), `${name}.example`);
  const memory = openMemory(join(folder, name));
  const served = await listen(
    new Witness({ signer, memory, logs: [logSigner.key], now: () => 1_700_000_000 }),
    signer.key,
    0,
  );
  ends.push(
    () => memory.close(),
    () => served.close(),
  );
  return { url: served.url, key: signer.key, served };
}

it('each head is cosigned by every witness, also by one that comes late or was away', async () => {
  const said: string[] = [];
  const onFailure = (error: unknown, what: string) => said.push(`${what}: ${error}`);
  const published = new PublishedHead(store);
  const first = await witness('first');
  await grow();
  await new Cosigner({ store, witnesses: [first], onFailure }).cosign();

  const late = await witness('late');
  const cosigner = new Cosigner({ store, witnesses: [first, late], onFailure });
  await grow();
  // The late one has seen nothing, and the first one more than a new process believes.
  expect(await cosigner.cosign()).toBe(2);
  const both = openNote((await published.read())!, [logSigner.key, first.key, late.key]);
  expect(both).toMatchObject({ valid: true, signatures: [{}, { timeSeconds: 1_700_000_000 }, {}] });
  expect(said).toEqual([]);

  await late.served.close();
  await grow();
  expect(await cosigner.cosign()).toBe(1);
  expect(said).toHaveLength(1);
  const one = openNote((await published.read())!, [first.key]);
  expect(one.valid && one.text.split('\n')[1]).toBe(String(facts));
});

it('the public is never shown a smaller head than before', async () => {
  const published = new PublishedHead(store);
  const cosigned = (await store.cosigned())!;
  await grow();
  await db.pool.query(`update journal.cosigned set at = now() - interval '1 minute' where origin = $1`, [
    ORIGIN,
  ]);
  expect(await published.read()).toBe((await store.head())!.checkpoint);
  // An older head is cosigned late: it is smaller than what was shown.
  await store.keepCosigned(cosigned);
  expect(await published.read()).toBe((await store.head())!.checkpoint);
});

it('a log that came back with fewer entries is not cosigned, and that is said', async () => {
  const said: string[] = [];
  const onFailure = (error: unknown) => said.push(String(error));
  const seen = await witness('seen');
  await new Cosigner({ store, witnesses: [seen], onFailure }).cosign();
  // The same log from an older copy of its database.
  const older = await testDatabase();
  ends.push(() => older.close());
  const before = new House(older.pool, { shard: 'cosigned' });
  await before.start();
  const date = '2024-01-01';
  await before.done(closeDay, { date, upTo: '0', transfers: '0', digest: '0'.repeat(64) });
  await before.stop();
  const restored = new LogStore(older.pool, ORIGIN);
  await new Integrator({ store: restored, signers: [logSigner], shards: ['cosigned'] }).integrate();
  expect(await new Cosigner({ store: restored, witnesses: [seen], onFailure }).cosign()).toBe(0);
  expect(said).toEqual([`Error: has seen ${facts} entries, we have 1: this log lost some`]);
});
