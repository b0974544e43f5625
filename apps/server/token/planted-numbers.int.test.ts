import fs from 'node:fs';
import { pdf } from '@sandglass/documents/testing';
import type { Route } from '@sandglass/http';
import { hostHeader, type MessageParts } from '@sandglass/iso8583';
import { acceptorField, privateData } from '@sandglass/payments';
import { holding, PAN, planted, SECRETS, sendSpoilt, tablesHolding } from '@sandglass/payments/testing';
import { addDays, BANK_ZONE, businessDate, instantOf } from '@sandglass/time';
import { numberOf, presentedOf } from '@sandglass/token/testing';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ACQUIRER_CODE, ACQUIRER_INSTITUTION, NETWORK_CODE } from '../parties/names.ts';
import { nightOver } from '../testing/card-parties.ts';
import { databaseFiles, formsOf, keepLog } from '../testing/database-files.ts';
import { type Answer, type DemoHouse, demoHouse } from '../testing/demo-house.ts';
import { SHOP, SHOP_MERCHANT, SHOP_REQUESTOR } from '../testing/holder.ts';
import { lineTo } from '../testing/line-to.ts';
import { TokenHolder } from '../testing/token-holder.ts';
import { ToldShop } from '../testing/told-shop.ts';

/** As somebody writes it: together, in groups, among words. */
const WRITTEN = [PAN, '6222 8212 3456 7897', '6222-8212-3456-7897', `Travel ${PAN}, mine`];
const AS: Readonly<Record<string, string>> = {
  customer: 'customer:lin',
  institution: 'institution:hengxin-bank',
  merchant: SHOP,
  supervisor: 'supervisor',
};

const DAY_MS = 86_400_000;

let demo: DemoHouse;
let letLogGo: (() => Promise<void>) | undefined;
let lin: TokenHolder;
/** A token that pays, and its number: what the shop rightly has must come out no more than what is planted, and its card’s. */
let token: string;
let number: string;
let secrets: readonly string[];
/** All that came out: answers, streams, the log. */
const said: string[] = [];
const log: string[] = [];
const leave = new AbortController();
const shop = new ToldShop();

beforeAll(async () => {
  const write = fs.writeSync;
  // The log is written past `process.stdout`.
  vi.spyOn(fs, 'writeSync').mockImplementation(((to: number, what: string, ...more: []) => {
    if (to > 2) return write(to, what, ...more);
    log.push(String(what));
    return Buffer.byteLength(what);
  }) as typeof fs.writeSync);
  vi.spyOn(process.stderr, 'write').mockImplementation((what) => {
    log.push(String(what));
    return true;
  });
  demo = await demoHouse({ log: true });
  letLogGo = await keepLog(demo.databaseUrl);
  await TokenHolder.cards(demo);
  await shop.open({
    done: async (path, { role, party }, body) =>
      (await demo.call('POST', path, `${role}:${party}`, body)).body,
  });
  lin = await TokenHolder.open(demo, 'lin');
  token = await lin.token({ scenario: 'planted' });
  ({ token: number } = await presentedOf(demo.house.database.pool, token, {
    amount: '1.00',
    merchant: SHOP_MERCHANT,
    counter: 900,
  }));
  const card = String((await lin.me()).cards[0]?.id);
  secrets = [...SECRETS, number, await numberOf(demo.house.database.pool, card)];
  for (const party of ['acquirer', 'network', 'bank'])
    for (const path of [party, `${party}/payments`])
      await watch(`/api/token/live/${path}`, 'institution:hengxin-bank');
  await watch('/api/token/payments', 'customer:lin');
}, 60_000);
afterAll(async () => {
  leave.abort();
  shop.close();
  await letLogGo?.();
  await demo?.close();
  vi.restoreAllMocks();
});

/** Keeps what a stream tells. */
async function watch(path: string, as: string): Promise<void> {
  const answer = await fetch(`${demo.house.origin}${path}`, {
    headers: { accept: 'text/event-stream', authorization: `Bearer ${await demo.tokenOf(as)}` },
    signal: leave.signal,
  });
  expect([path, answer.headers.get('content-type')]).toEqual([
    path,
    expect.stringContaining('text/event-stream'),
  ]);
  void (async () => {
    for await (const chunk of answer.body!) said.push(Buffer.from(chunk).toString());
  })().catch(() => undefined);
}

async function call(...of: Parameters<DemoHouse['call']>): Promise<Answer> {
  const answer = await demo.call(...of);
  said.push(JSON.stringify([answer.body, ...answer.headers]));
  return answer;
}

const doors = (): readonly Route[] =>
  demo.house.routes.filter(({ path }) =>
    /^\/api\/(token|acquiring|pilots\/token\/documents)(\/|$)/.test(path),
  );
const asOf = (route: Route): string | undefined => {
  const roles = 'operation' in route ? route.operation.roles : route.roles;
  return roles.map((role) => AS[role]).find((as) => as !== undefined);
};
const filled = (path: string, by: string): string => path.replace(/\{\w+\}/g, encodeURIComponent(by));
/** A page about something, under a key. */
async function uploaded(
  path: string,
  as: string,
  { about, key = 'page' }: { readonly about: string; readonly key?: string },
): Promise<{ readonly status: number; readonly code: string }> {
  const kind = path.includes('acquiring') ? 'chargeback-evidence' : 'dispute-evidence';
  const answer = await fetch(`${demo.house.origin}${path}?${new URLSearchParams({ about, kind })}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await demo.tokenOf(as)}`,
      'content-type': 'application/pdf',
      'idempotency-key': key,
    },
    body: new Uint8Array(pdf('a page')),
  });
  const body = await answer.text();
  said.push(JSON.stringify([body, ...answer.headers]));
  return { status: answer.status, code: JSON.parse(body).code };
}

/** The desk's doors say it in their own words; what is no question of theirs they do not take at all. */
const REFUSED = ['card-number-not-taken', 'number-not-searched'];
const isRefused = (method: string, code: string): boolean =>
  REFUSED.includes(code) || (method === 'GET' && code === 'invalid-input');

test('each door of the pilot and of the acquirer refuses a number in address, query, key and body, and repeats it nowhere', async () => {
  expect(doors().length).toBeGreaterThan(50);
  const taken: string[] = [];
  for (const route of doors()) {
    const { method, path } = route;
    const as = asOf(route);
    for (const written of WRITTEN) {
      const requests: Parameters<DemoHouse['call']>[] = [];
      if (route.kind === 'upload') {
        const keys = written.includes(' ') ? [] : [{ about: 'x', key: written }];
        for (const of of [{ about: written }, ...keys]) {
          const { status, code } = await uploaded(path, as!, of);
          if (status !== 422 || !isRefused('GET', code)) taken.push(`${method} ${path}: ${status} ${code}`);
        }
        continue;
      }
      if (path.includes('{')) requests.push([method, filled(path, written), as]);
      if (method === 'GET')
        requests.push([method, `${filled(path, 'x')}?reference=${encodeURIComponent(written)}`, as]);
      else {
        const at = filled(path, 'x');
        for (const body of [
          { scenario: written },
          { name: { en: written } },
          { returns: [written] },
          { [written]: 1 },
        ])
          requests.push([method, at, as, body]);
        if (!written.includes(' ')) requests.push([method, at, as, {}, { 'idempotency-key': written }]);
      }
      for (const request of requests) {
        const { status, body } = await call(...request);
        if (status !== 422 || !isRefused(method, body.code))
          taken.push(`${method} ${path}: ${status} ${body.code}`);
      }
    }
  }
  expect([...new Set(taken)]).toEqual([]);
}, 120_000);

test('a number goes where it belongs, into a payment, and a mistyped one too; neither comes back', async () => {
  for (const [id, given] of [
    ['planted-1', PAN],
    ['planted-2', number],
  ] as const) {
    const order = { id, amount: '1.00', token: given, expires: '2030-12-31', capture: 'now' };
    expect((await call('POST', '/api/acquiring/payments', SHOP, order)).status).toBe(200);
    expect((await call('POST', '/api/acquiring/payments', SHOP, { ...order, more: 1 })).status).toBe(422);
  }
  await lin.pay(token, '2.00');
});

test('no address without a door, and no body that is none, is repeated with a number in it', async () => {
  for (const written of WRITTEN) {
    const at = encodeURIComponent(written);
    expect((await call('GET', `/api/token/nowhere/${at}`)).status).toBe(404);
    expect((await call('GET', `/api/pilots/${at}`)).status).toBe(404);
    expect((await call('POST', '/api/token/tokens', 'customer:lin', `{"card": ${written}`)).status).toBe(400);
  }
});

let trace = 0;
const asked = (mti: string, of: MessageParts['fields']): MessageParts => {
  trace += 1;
  const stan = String(trace).padStart(6, '0');
  const [month, day, hour, minute, second] = new Date(demo.clock.now())
    .toISOString()
    .match(/\d\d/g)!
    .slice(2);
  return {
    mti,
    fields: {
      2: number,
      3: '000000',
      4: '000000000100',
      7: [month, day, hour, minute, second].join(''),
      11: stan,
      12: '100000',
      13: `${month}${day}`,
      14: '3012',
      18: '4722',
      22: '012',
      25: '00',
      32: ACQUIRER_CODE,
      33: NETWORK_CODE,
      37: `901600${stan}`,
      41: '10000001',
      42: SHOP_MERCHANT,
      43: acceptorField('Yuanxing', 'Shanghai', 'CHN'),
      48: privateData({ TC: 'A'.repeat(28), TR: SHOP_REQUESTOR }),
      49: '156',
      ...of,
    },
  };
};

test('card data in each field at the network’s and the bank’s door, and spoilt frames, are answered or dropped', async () => {
  const { issuerPorts, networkPort } = demo.house.payments;
  const bank = demo.house.pilots.find(({ id }) => id === 'token')!.member!.code;
  for (const [port, from, to] of [
    [networkPort!, ACQUIRER_CODE, NETWORK_CODE],
    [issuerPorts.get('token')!, NETWORK_CODE, bank],
  ] as const) {
    const { client, reached } = await lineTo(demo, port, from, to);
    await reached;
    for (const [where, of] of planted)
      for (const mti of ['0200', '0100', '0420']) {
        const answer = await client.request(asked(mti, of));
        expect([where, answer.kind]).toEqual([where, 'answered']);
        said.push(JSON.stringify(answer.kind === 'answered' ? answer.message.reveal() : answer));
      }
    await client.stop();
    const troubles = log.length;
    const header = hostHeader({ destination: to, source: from });
    await sendSpoilt(port, { header, ...asked('0200', { 2: PAN }) }, () =>
      expect.poll(() => log.length).toBeGreaterThan(troubles),
    );
  }
}, 60_000);

test('every list, its CSV, each party’s pictures, the facts, the figures for machines and the API page hold nothing of it', async () => {
  for (const route of doors().filter(({ method }) => method === 'GET')) {
    const as = asOf(route);
    const path = filled(route.path, 'x');
    await call('GET', path, as);
    await call('GET', `${path}?format=csv`, as);
  }
  for (const party of ['acquirer', 'network', 'bank']) {
    const bank = 'institution:hengxin-bank';
    const { body } = await call('GET', `/api/token/live/${party}/payments`, bank);
    const exchanges = body.payments.map(({ exchange }: { exchange: string }) => exchange);
    expect(exchanges.length).toBeGreaterThan(0);
    for (const exchange of exchanges)
      expect((await call('GET', `/api/token/live/payments/${exchange}`, bank)).status).toBe(200);
    await call('GET', `/api/token/live/${party}`, bank);
  }
  for (const as of Object.values(AS)) await call('GET', '/api/facts', as);
  await call('GET', '/demo/inbox.json');
  await call('GET', '/api/openapi.json');
  expect((await call('GET', '/metrics')).body).toContain('http');
  expect(said.length).toBeGreaterThan(1_000);
  expect(said.some((text) => text.includes('event: answer'))).toBe(true);
  expect(holding(said, secrets)).toEqual([]);
});

const MEMBERS = [
  { doors: 'token', staff: 'institution:hengxin-bank', code: '63020000' },
  { doors: 'acquiring', staff: `institution:${ACQUIRER_INSTITUTION}`, code: ACQUIRER_CODE },
] as const;

test('what a night puts out has nothing of it: each member’s clearing file, the differences of both, and payouts', async () => {
  const { pool } = demo.house.database;
  const came = said.length;
  const day = businessDate(demo.clock.now());
  // One payment is not what the members think: each has a difference to show.
  await pool.query(
    `update payments.relayed set amount = amount + 1 where shard = 'network' and amount = 200`,
  );
  const morning = instantOf(addDays(day, 1), '09:00', BANK_ZONE);
  await demo.clock.tell(-(morning - demo.clock.now()) / DAY_MS, async () => {
    await nightOver(demo, addDays(day, 1));
    for (const { doors, staff, code } of MEMBERS) {
      const of = `/api/${doors}/clearing/days/${day}`;
      expect((await call('GET', `${of}/files/${code}`, staff)).body.lines).toBeGreaterThan(0);
      expect((await call('GET', `${of}/files/${code}?form=file`, staff)).body).toContain(
        'SANDGLASS-CLEARING',
      );
      const { differences } = (await call('GET', `${of}/differences`, staff)).body;
      expect([doors, differences.map(({ kind }: { kind: string }) => kind)]).toEqual([
        doors,
        expect.arrayContaining(['amount-differs']),
      ]);
      await call('GET', `/api/${doors}/clearing/days`, staff);
    }
    await call('GET', '/api/acquiring/settlements', SHOP);
  });
  expect(holding(said.slice(came), secrets)).toEqual([]);
}, 120_000);

test('no webhook tells a shop any of it, whatever becomes of its token', async () => {
  const paused = await lin.token({ scenario: 'told' });
  // Read before its end: a deleted token's number is forgotten soon after.
  const its = await numberOf(demo.house.database.pool, paused);
  for (const what of ['suspend', 'resume', 'delete']) await lin.done(`/tokens/${paused}/${what}`);
  const types = ['token.deleted', 'token.resumed', 'token.suspended'];
  await expect
    .poll(() =>
      shop
        .told()
        .map(({ type }) => type)
        .sort(),
    )
    .toEqual(types);
  expect(holding(shop.heard, [...secrets, its])).toEqual([]);
  expect(holding(shop.heard, [paused])).toHaveLength(types.length);
});

test('the declaration as PDF says nothing of it in any language', async () => {
  const texts = [];
  for (const lang of ['zh-Hans', 'zh-Hant', 'en']) {
    const answer = await fetch(`${demo.house.origin}/api/pilots/token/declaration.pdf?lang=${lang}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    texts.push((await extractText(await getDocumentProxy(bytes))).text.join(' '));
  }
  expect(holding(texts, secrets)).toEqual([]);
  expect(holding(texts, ['0.06'])).toHaveLength(texts.length);
});

test('the log tells of the spoilt frames, and of no number', () => {
  expect(log.length).toBeGreaterThan(0);
  expect(holding(log, secrets)).toEqual([]);
});

test('no column of any table of any schema holds any of it', async () => {
  const kept = await tablesHolding(demo.house.database.pool, secrets);
  expect(kept.looked).toBeGreaterThan(100);
  expect(kept.holding).toEqual([]);
}, 60_000);

test('no page and no write-ahead log of the database holds the number of the token (where its folder can be read)', async () => {
  const files = await databaseFiles(demo.house.database.pool);
  if (files === undefined) return;
  const found: string[] = [];
  const seen = new Set<string>();
  let read = 0;
  for (const { file, kind, bytes } of files) {
    read += bytes.length;
    if (formsOf(number).some((form) => bytes.includes(form))) found.push(file);
    if (bytes.includes('Yuanxing')) seen.add(kind);
  }
  expect(found).toEqual([]);
  expect(read).toBeGreaterThan(1_000_000);
  // What may be kept is found by the same search: it does look at what was written.
  expect(seen).toEqual(new Set(['page', 'log']));
});
