import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Shop } from '@sandglass/shop';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSampleShop } from '../demo/index.ts';
import { type DemoHouse, demoHouse, until } from '../testing/demo-house.ts';
import { boundCard, cardsIssued } from '../testing/holder.ts';

const BANK = 'institution:hengxin-bank';
const HOLDER = 'customer:lin';

let demo: DemoHouse;
let shop: Shop;
const folder = mkdtempSync(join(tmpdir(), 'sandglass-shop-'));
beforeAll(async () => {
  demo = await demoHouse();
  await cardsIssued(demo);
  await boundCard(demo, HOLDER);
  shop = await openSampleShop(demo.house, { folder, port: 0 });
}, 120_000);
afterAll(async () => {
  await shop?.close();
  await demo.close();
  rmSync(folder, { recursive: true, force: true });
});

const send = (path: string, form?: Record<string, string>): Promise<Response> =>
  fetch(`${shop.origin}${path}`, {
    redirect: 'manual',
    headers: { 'accept-language': 'en' },
    ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
  });
const pageOf = async (path: string): Promise<string> => (await send(path)).text();
const placeOf = (response: Response): URL => new URL(response.headers.get('location') ?? '', shop.origin);

/** A buyer orders, decides in the wallet, and comes back; where the order is then. */
async function buy(item: string, how: 'approve' | 'decline', rules: object = {}): Promise<string> {
  const consent = placeOf(await send('/orders', { item }));
  expect(consent.origin).toBe(demo.house.origin);
  const request = consent.pathname.split('/').at(-1)!;
  const asked = (await demo.call('GET', `/api/token/requests/${request}`, HOLDER)).body;
  const body = {
    card: await cardOf(),
    rules: { zone: 'Asia/Shanghai', ...rules },
    consent: asked.consent.version,
  };
  const decided = await demo.call(
    'POST',
    `/api/token/requests/${request}/${how}`,
    HOLDER,
    how === 'approve' ? body : {},
  );
  const back = new URL(decided.body.returnTo);
  return placeOf(await send(`${back.pathname}${back.search}`)).pathname;
}
const me = async () => (await demo.call('GET', '/api/token/me', HOLDER)).body;
const cardOf = async (): Promise<string> =>
  (await me()).cards.find(({ state }: { state: string }) => state === 'active').id;
const fieldsOf = (html: string, action: string): Record<string, string>[] =>
  [...html.matchAll(new RegExp(`action="${action}">(.*?)</form>`, 'gs'))].map(([, form]) =>
    Object.fromEntries(
      [...form!.matchAll(/name="(\w+)" value="([^"]+)"/g)].map(([, name, value]) => [name, value]),
    ),
  );

describe('an order at the sample shop', () => {
  test('is paid by the real path once the holder agreed, and given back at the desk', async () => {
    const before = Number((await me()).account.available);
    const order = await buy('dujiangyan', 'approve');
    expect(await pageOf(order)).toContain('>Paid<');
    expect(Number((await me()).account.available)).toBe(before - 128);
    const [refund] = fieldsOf(await pageOf('/desk'), '/desk/refund');
    await send('/desk/refund', refund!);
    expect(await pageOf(order)).toContain('refunded ¥128.00');
    expect(Number((await me()).account.available)).toBe(before);
    expect(fieldsOf(await pageOf('/desk'), '/desk/refund')).toEqual([]);
  });

  test('that the holder does not agree to costs nothing, and says so', async () => {
    const before = (await me()).account.available;
    expect(await pageOf(await buy('west-lake', 'decline'))).toContain('You did not agree');
    expect((await me()).account.available).toBe(before);
  });

  test('beyond the holder’s rules is declined, and the shop learns the class of it', async () => {
    const order = await buy('west-lake', 'approve', { perDay: '200' });
    expect(await pageOf(order)).toMatch(/Not paid: the bank declined<br>above a limit/);
  });
});

test('a membership is collected without the holder, also after the card behind it was replaced', async () => {
  const order = await buy('membership', 'approve', { perPayment: '25' });
  expect(await pageOf(order)).toContain('>Paid<');
  const collect = async () => {
    const [membership] = fieldsOf(await pageOf('/desk'), '/desk/collect');
    await send('/desk/collect', membership!);
  };
  await collect();
  const { body } = await demo.call('POST', `/api/token/cards/${await cardOf()}/replace`, BANK, {
    because: 'lost',
  });
  await until(async () => (await pageOf(order)).includes(`(${body.lastFour})`), 'the shop was told');
  expect(await pageOf(order)).toContain('A new card took the old one’s place');
  await collect();
  const html = await pageOf(order);
  expect(html.match(/<strong>¥25.00<\/strong> Paid/g)).toHaveLength(3);
  const { tokens } = await me();
  const token = tokens.find(({ scenario }: { scenario: string }) => scenario === 'Yuanxing membership');
  expect(token).toMatchObject({ recurring: true, use: { payments: 3, spent: '75.00' } });

  await demo.call('POST', `/api/token/tokens/${token.id}/suspend`, HOLDER);
  await until(
    async () => (await pageOf(order)).includes('The token was paused'),
    'the shop was told of the pause',
  );
  await collect();
  expect(await pageOf(order)).toMatch(/Not paid: the bank declined.*the token cannot be used/s);
});

test('no number of a card or token is in a page, nor in what the shop keeps', async () => {
  const { pool } = demo.house.database;
  expect((await pool.query('select 1 from payments.token')).rowCount).toBeGreaterThan(2);
  const kept = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));
  const number = /62(17|99)00\d{10}/;
  expect(kept.join()).toContain('"sealed"');
  for (const text of [...kept, await pageOf('/desk'), await pageOf('/')]) expect(text).not.toMatch(number);
});

test('each page says that the shop is simulated, in the reader’s language, and lets no foreign form or script in', async () => {
  for (const [language, words] of [
    ['zh-CN', '模拟商店'],
    ['zh-TW', '模擬商店'],
    ['en', 'A simulated shop'],
  ] as const) {
    for (const path of ['/', '/desk', '/orders/nothing']) {
      const answer = await fetch(`${shop.origin}${path}`, { headers: { 'accept-language': language } });
      expect(await answer.text()).toContain(words);
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    }
  }
  const foreign = await fetch(`${shop.origin}/orders`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'cross-site' },
    body: new URLSearchParams({ item: 'membership' }),
  });
  expect(foreign.status).toBe(403);
  for (const path of ['/orders', '/desk/refund', '/desk/collect']) {
    const empty = await fetch(`${shop.origin}${path}`, { method: 'POST' });
    expect([path, empty.status]).toEqual([path, 404]);
  }
  const forged = await fetch(`${shop.origin}/webhooks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"type":"token.deleted","data":{}}',
  });
  expect(forged.status).toBe(400);
});
