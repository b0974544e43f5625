import { createServer } from 'node:net';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { buildServer, listenLocal, read } from '@sandglass/http';
import Type from 'typebox';
import {
  type CodeMessage,
  createIdentity,
  type DemoLogin,
  type Identity,
  setPassword,
  setPhone,
  upsertParty,
} from '../index.ts';

export const PHONE_OF_ANN = '+8610000000009';
export const PASSWORD = 'correct horse battery staple';

const demo: readonly DemoLogin[] = [
  {
    login: 'ann',
    password: PASSWORD,
    label: { 'zh-Hans': '安的小店', 'zh-Hant': '安的小店', en: 'Ann’s shop' },
  },
];

/** Who the door thinks is calling. */
const whoAmI = read({
  path: '/api/me',
  summary: 'The caller.',
  roles: ['customer'],
  params: Type.Object({}),
  query: Type.Object({}),
  reply: Type.Object({}),
  read: async ({ actor }) => ({ role: actor.role, party: actor.party, person: actor.person ?? null }),
});

export interface SignInHouse {
  readonly origin: string;
  readonly database: TestDatabase;
  readonly identity: Identity;
  readonly failures: unknown[];
  /** What would have gone to phones. */
  readonly sent: readonly CodeMessage[];
  close(): Promise<void>;
}

/** A server with nothing but sign-in and one route; customer Ann and her password are known. */
export async function signInHouse(options: {
  readonly demo: boolean;
  /** As in a house that is no demo. */
  readonly strict?: boolean;
}): Promise<SignInHouse> {
  const database = await testDatabase();
  const { pool } = database;
  await upsertParty(pool, {
    id: 'ann',
    role: 'customer',
    name: { 'zh-Hans': '安', 'zh-Hant': '安', en: 'Ann' },
  });
  await setPassword(pool, 'ann', 'ann', PASSWORD);
  await setPhone(pool, 'ann', PHONE_OF_ANN);
  const sent: CodeMessage[] = [];
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const failures: unknown[] = [];
  const identity = await createIdentity({
    issuer: origin,
    pool,
    secret: async (_name, make = async () => Buffer.alloc(32, 7)) => make(),
    apps: [{ id: 'wallet', callback: '/wallet/callback', home: '/wallet/' }],
    demo: options.demo ? demo : [],
    staffPasswords: options.strict !== true,
    onFailure: (error) => failures.push(error),
  });
  identity.sendCodesBy({
    send: async (message) => void sent.push(message),
    simulated: {
      href: '/inbox',
      says: { 'zh-Hans': '打开收件箱', 'zh-Hant': '開啟收件匣', en: 'Open the inbox' },
    },
  });
  const app = await buildServer({
    routes: [whoAmI],
    executors: new Map(),
    pool,
    authenticate: (authorization) => identity.authenticate(authorization),
    businessDate: () => '2024-03-01',
    now: () => Date.UTC(2024, 2, 1),
  });
  await identity.register(app);
  const listening = await listenLocal(app, port);
  return {
    origin,
    database,
    identity,
    failures,
    sent,
    close: async () => {
      await listening.close();
      identity.close();
      await database.close();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
