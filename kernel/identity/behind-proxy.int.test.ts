import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { buildServer } from '@sandglass/http';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createIdentity, type Identity } from './index.ts';
import { Wallet } from './testing/wallet.ts';

const ISSUER = 'https://pilots.example';
let database: TestDatabase;
let identity: Identity;
let app: FastifyInstance;
beforeAll(async () => {
  database = await testDatabase();
  identity = await createIdentity({
    issuer: ISSUER,
    pool: database.pool,
    secret: async (_name, make = async () => Buffer.alloc(32, 7)) => make(),
    apps: [{ id: 'wallet', callback: '/wallet/callback', home: '/wallet/' }],
    demo: [],
    staffPasswords: false,
  });
  app = await buildServer({
    routes: [],
    executors: new Map(),
    pool: database.pool,
    authenticate: (authorization) => identity.authenticate(authorization),
    businessDate: () => '2024-03-01',
    now: () => 0,
    behindProxy: true,
  });
  await identity.register(app);
});
afterAll(async () => {
  await app?.close();
  identity?.close();
  await database?.close();
});

const open = (url: string, cookie = '') =>
  app.inject({
    url,
    headers: { host: 'pilots.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.7', cookie },
  });

test('behind a proxy with https cookies are for https alone, and passkeys are made for the public name', async () => {
  const sent = await open(new Wallet(ISSUER).authorizeUrl().slice(ISSUER.length));
  expect(sent.statusCode).toBe(303);
  const cookies = [sent.headers['set-cookie'] ?? []].flat();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) expect(cookie.toLowerCase()).toContain('secure');
  const place = new URL(String(sent.headers.location), ISSUER);
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  const page = await open(`${place.pathname}/passkey`, cookie);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('&#34;rpId&#34;:&#34;pilots.example&#34;');
});
