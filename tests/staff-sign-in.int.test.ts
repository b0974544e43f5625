import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { setPassword, upsertParty } from '@sandglass/identity';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse, pilots } from '../apps/server/index.ts';
import { type DemoHouse, demoHouse } from '../apps/server/testing/demo-house.ts';
import { Browser } from '../kernel/identity/testing/browser.ts';
import { Wallet } from '../kernel/identity/testing/wallet.ts';

const PASSWORD = 'correct horse battery staple';
const name = { 'zh-Hans': '某', 'zh-Hant': '某', en: 'Somebody' };
const folder = mkdtempSync(join(tmpdir(), 'sandglass-staff-'));
let db: TestDatabase;
let house: House;
let demo: DemoHouse;
beforeAll(async () => {
  db = await testDatabase();
  house = await openHouse({
    pilots,
    port: await freePort(),
    folder,
    simulate: false,
    databaseUrl: db.url,
    demoLogins: [],
  });
  await house.listen();
  demo = await demoHouse();
  for (const role of ['supervisor', 'institution', 'auditor', 'customer'] as const) {
    await upsertParty(db.pool, { id: `a-${role}`, role, name });
    await setPassword(db.pool, role, `a-${role}`, PASSWORD);
  }
});
afterAll(async () => {
  await demo?.close();
  await house?.close();
  await db?.close();
  rmSync(folder, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function statusOf(origin: string, login: string, password: string): Promise<number> {
  const browser = new Browser(origin);
  const page = await new Wallet(origin).begin(browser);
  return (await browser.submit(page, { login, password })).status;
}

test('a house without demo sign-ins takes no password of staff, a demo does', async () => {
  for (const login of ['supervisor', 'institution', 'auditor'])
    expect([login, await statusOf(house.origin, login, PASSWORD)]).toEqual([login, 403]);
  expect(await statusOf(house.origin, 'customer', PASSWORD)).toBe(303);
  expect(await statusOf(demo.house.origin, 'supervisor', 'sandglass-demo')).toBe(303);
});

test('only a demo has an inbox, tokens for the asking, and codes without a service that sends them', async () => {
  for (const path of ['/demo/inbox', '/demo/inbox.json', '/demo/token?as=supervisor'])
    expect([path, (await fetch(house.origin + path)).status]).toEqual([path, 404]);
  const browser = new Browser(house.origin);
  const page = await new Wallet(house.origin).begin(browser);
  expect(await (await browser.open(page)).text()).not.toContain('/code');
  expect((await browser.submit(`${page}/code`, { asked: 'customer' })).status).toBe(404);
  const inbox = await (await fetch(`${demo.house.origin}/demo/inbox.json`)).json();
  expect(inbox).toEqual({ simulated: true, messages: [] });
});
