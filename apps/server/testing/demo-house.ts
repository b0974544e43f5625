import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeOnce, testDatabase } from '@sandglass/database/testing';
import type { Scanner } from '@sandglass/documents';
import type { KeyToken } from '@sandglass/keys';
import { admitPeople, demoLogins, furnish, type House, openHouse, pilots, StoryClock } from '../index.ts';

export interface DemoHouse {
  readonly house: House;
  /** The house's own: what is told on it happens at another time. */
  readonly clock: StoryClock;
  /** Where its keys lie. */
  readonly folder: string;
  readonly databaseUrl: string;
  /** Calls the API as somebody (`customer:lin`, `supervisor`, undefined for nobody). */
  call(
    method: string,
    path: string,
    as?: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** A token of somebody, for doors that take no JSON. */
  tokenOf(as: string): Promise<string>;
  /** Resolves when a pilot runs. */
  runs(pilot: string): Promise<void>;
  /** Closes the house and opens it again on the same rows, as after a stop; its days and nights are worked on only where it listens. */
  reopen(of?: { readonly listening: boolean }): Promise<void>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any route, looked at by the test
  readonly body: any;
}

let keys = 0;

export interface DemoOptions {
  readonly story?: boolean;
  readonly log?: boolean;
  readonly scanner?: Scanner | undefined;
  /** Opens the house's HSM, at each start: the house closes it. */
  readonly token?: () => Promise<KeyToken>;
}

const DEMO = { pilots, simulate: true, demoLogins } as const;

/** The sample sandbox and its people on an empty database, with the keys that they need in the folder. */
async function tellStory({ url, folder }: { readonly url: string; readonly folder: string }): Promise<void> {
  const clock = new StoryClock();
  const house = await openHouse({ ...DEMO, port: await freePort(), clock, folder, databaseUrl: url });
  try {
    await furnish(house, clock);
  } finally {
    await house.close();
  }
}

/** The whole demo on a database and folder of its own, listening on a free port; without the story, nobody has declared yet. */
export async function demoHouse(of: DemoOptions = {}): Promise<DemoHouse> {
  const { story = true, log = false, scanner, token } = of;
  // Keys that lie in an HSM are no folder's: such a house is furnished by itself.
  const told = story && token === undefined ? await madeOnce('told', tellStory) : undefined;
  const database = await testDatabase(told?.template);
  const folder = mkdtempSync(join(tmpdir(), 'sandglass-house-'));
  if (told !== undefined) cpSync(told.folder, folder, { recursive: true });
  const clock = new StoryClock();
  const port = await freePort();
  const open = async (): Promise<House> =>
    openHouse({
      ...DEMO,
      port,
      clock,
      folder,
      databaseUrl: database.url,
      log,
      scanner,
      token: await token?.(),
    });
  let house = await open();
  await (story ? furnish(house, clock) : admitPeople(house));
  await house.listen();
  const tokens = new Map<string, string>();
  const tokenOf = async (as: string): Promise<string> => {
    const known = tokens.get(as);
    if (known !== undefined) return known;
    const response = await fetch(`${house.origin}/demo/token?as=${as}`);
    const { token } = (await response.json()) as { token: string };
    tokens.set(as, token);
    return token;
  };
  const demo: DemoHouse = {
    get house() {
      return house;
    },
    clock,
    folder,
    databaseUrl: database.url,
    tokenOf,
    runs: (pilot) =>
      until(
        async () => (await demo.call('GET', `/api/pilots/${pilot}`)).body.state === 'running',
        `${pilot} runs`,
      ),
    reopen: async ({ listening } = { listening: true }) => {
      await house.close();
      house = await open();
      await admitPeople(house);
      if (listening) await house.listen();
    },
    call: async (method, path, as, body, headers = {}) => {
      keys += 1;
      const response = await fetch(`${house.origin}${path}`, {
        method,
        headers: {
          ...(method === 'GET'
            ? {}
            : { 'content-type': 'application/json', 'idempotency-key': `test-${keys}` }),
          ...(as === undefined ? {} : { authorization: `Bearer ${await tokenOf(as)}` }),
          ...headers,
        },
        ...(method === 'GET' ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body ?? {}) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') ?? false;
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
    },
    close: async () => {
      await house.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return demo;
}

const LOOK_MS = { first: 10, most: 250, grows: 1.3 } as const;

/** Waits for something to become true, not for a time; what takes long is looked at less and less often, for looking is work too. */
export async function until(met: () => Promise<boolean>, what: string, timeoutMs = 60_000): Promise<void> {
  const end = performance.now() + timeoutMs;
  for (
    let pause: number = LOOK_MS.first;
    !(await met());
    pause = Math.min(pause * LOOK_MS.grows, LOOK_MS.most)
  ) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
