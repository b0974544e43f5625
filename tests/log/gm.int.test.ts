import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { type House, openHouse } from '@sandglass/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runVerb } from '../../apps/cli/log/testing/runverb.ts';
import check from '../../apps/cli/verbs/log-check.ts';
import verify from '../../apps/cli/verbs/log-verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'gm-'));
let database: TestDatabase;
let house: House;
beforeAll(async () => {
  database = await testDatabase();
  const port = await freePort();
  house = await openHouse({
    pilots: [],
    port,
    folder,
    databaseUrl: database.url,
    simulate: false,
    demoLogins: [],
    suite: 'gm',
  });
  await house.listen();
});
afterAll(async () => {
  await house?.close();
  await database?.close();
  rmSync(folder, { recursive: true });
});

const text = async (path: string): Promise<string> => (await fetch(`${house.origin}${path}`)).text();

it('in the gm suite the log’s head carries an Ed25519 and an SM2 line, and each key alone verifies it', async () => {
  expect(await text('/log/checkpoint')).toMatch(/\n\n(— localhost\/sandglass\/log \S+\n){2}$/);
  const vkeys = (await text('/log/vkey')).trim().split('\n');
  expect(vkeys).toHaveLength(2);
  for (const key of vkeys) {
    const { lines } = await runVerb(verify, [house.origin], { key });
    expect(JSON.parse(lines.join('\n'))).toMatchObject({ verified: true, key: 'given' });
  }
});

it('log check answers for the SM2 line when it is given the key', async () => {
  const [, sm2] = (await text('/log/vkey')).trim().split('\n');
  const note = await text('/log/checkpoint');
  const forged = note.replace(/\n0\n/, '\n1\n');
  const cases = { log: sm2, witnessVkeys: {}, notes: [{ note }, { note: forged }] };
  writeFileSync(join(folder, 'cases.json'), JSON.stringify(cases));
  const { lines } = await runVerb(check, ['note', join(folder, 'cases.json')]);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { n: 0, valid: true },
    { n: 1, valid: false },
  ]);
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
