import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type MerchantClient, MerchantProblem, merchantClient, verifyWebhook } from '@sandglass/merchant';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoHouse, demoHouse, freePort, until } from '../testing/demo-house.ts';
import { boundCard, cardsIssued } from '../testing/holder.ts';

const BANK = 'institution:hengxin-bank';
const HOLDER = 'customer:lin';
const MERCHANT = '898331047220009';

let demo: DemoHouse;
let shop: MerchantClient;
let stranger: MerchantClient;
let origin: string;
/** What the shop was sent, and what it answers. */
const heard: { headers: IncomingHttpHeaders; body: string }[] = [];
let answer = 204;
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => {
    body += String(part);
  });
  request.on('end', () => {
    heard.push({ headers: request.headers, body });
    response.writeHead(answer).end();
  });
});
const clientOf = (party: string) =>
  merchantClient({ url: demo.house.origin, token: () => demo.tokenOf(`merchant:${party}`) });

beforeAll(async () => {
  demo = await demoHouse();
  await cardsIssued(demo);
  await boundCard(demo, HOLDER);
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${port}`;
  const register = (id: string, party: string, returns: readonly string[]) =>
    demo.call('POST', '/api/token/requestors', BANK, {
      id,
      party,
      name: { 'zh-Hans': '试验商户', 'zh-Hant': '試驗商店', en: 'A shop for tests' },
      kind: 'merchant',
      simulated: true,
      merchant: MERCHANT,
      returns,
    });
  expect((await register('62900000091', 'a-shop', [`${origin}/back`])).status).toBe(201);
  expect((await register('62900000092', 'b-shop', ['https://b.example/back'])).status).toBe(201);
  shop = clientOf('a-shop');
  stranger = clientOf('b-shop');
}, 60_000);
afterAll(async () => {
  server.close();
  await demo.close();
});

const cardOf = async (): Promise<string> =>
  (await demo.call('GET', '/api/token/me', HOLDER)).body.cards.find(
    ({ state }: { state: string }) => state === 'active',
  ).id;
const ask = (of: object = {}) =>
  shop.requests.create({ scenario: 'Travel', returnTo: `${origin}/back`, recurring: false, ...of });
const decide = async (request: string, what: 'approve' | 'decline', as = HOLDER) => {
  const { consent } = (await demo.call('GET', `/api/token/requests/${request}`, HOLDER)).body;
  const body =
    what === 'decline'
      ? {}
      : { card: await cardOf(), rules: { zone: 'Asia/Shanghai', perDay: '500' }, consent: consent.version };
  return demo.call('POST', `/api/token/requests/${request}/${what}`, as, body);
};
const given = async (of: object = {}) => {
  const { request } = await ask(of);
  const { body } = await decide(request, 'approve');
  expect(body).toMatchObject({ state: 'approved' });
  return { request, code: new URL(body.returnTo).searchParams.get('code') ?? '' };
};
const codeOf = async (refused: Promise<unknown>): Promise<string> => {
  const problem = await refused.catch((error: unknown) => error);
  return problem instanceof MerchantProblem ? problem.code : `not refused: ${JSON.stringify(problem)}`;
};

describe('a token by redirect and consent', () => {
  test('goes from the shop’s request over the holder’s consent to the shop, and to nobody else', async () => {
    const { request, consentUrl } = await ask();
    expect(consentUrl).toBe(`${demo.house.origin}/wallet/share/${request}`);
    const { body: asked } = await demo.call('GET', `/api/token/requests/${request}`, HOLDER);
    expect(asked).toMatchObject({
      scenario: 'Travel',
      requestor: { name: 'A shop for tests', simulated: true },
      returnsTo: new URL(origin).host,
      state: 'open',
      consent: { purpose: 'share-with-merchant' },
    });
    const approved = await decide(request, 'approve');
    const back = new URL(approved.body.returnTo);
    expect([approved.status, back.origin + back.pathname, back.searchParams.get('request')]).toEqual([
      201,
      `${origin}/back`,
      request,
    ]);
    expect(back.href).not.toMatch(/62(17|99)\d{12}/);
    const code = back.searchParams.get('code')!;
    expect(await codeOf(stranger.requests.redeem(request, code))).toBe('request-unknown');
    const token = await shop.requests.redeem(request, code, 'redeem-once');
    expect(token.number).toMatch(/^6299\d{12}$/);
    expect(token.par).toMatch(/^HXBK[0-9A-Z]{25}$/);
    // A lost answer is asked for again under its key; under another it is over.
    expect(await shop.requests.redeem(request, code, 'redeem-once')).toEqual(token);
    expect(await codeOf(shop.requests.redeem(request, code))).toBe('request-over');
    expect(await shop.tokens.status(token.reference)).toMatchObject({
      state: 'active',
      lastFour: token.lastFour,
    });
    expect(await codeOf(stranger.tokens.status(token.reference))).toBe('not-found');
    await nowhere(token.number);
  });

  test('that the holder made before for this shop goes there as it is, with its rules; no other does', async () => {
    // Another holder: nobody makes more than five tokens a day.
    const chen = 'customer:chen';
    const card = await boundCard(demo, chen);
    const make = async (of: object = {}): Promise<string> =>
      (
        await demo.call('POST', '/api/token/tokens', chen, {
          card,
          requestor: '62900000091',
          scenario: 'made before',
          rules: { zone: 'Asia/Shanghai', perDay: '200.00' },
          months: 12,
          recurring: false,
          ...of,
        })
      ).body.token;
    const use = async (token: string, of: { readonly recurring?: boolean; readonly as?: string } = {}) => {
      const { as = chen, ...more } = of;
      const { request } = await ask(more);
      const { consent } = (await demo.call('GET', `/api/token/requests/${request}`, chen)).body;
      const body = { token, consent: consent.version };
      return {
        request,
        ...(await demo.call('POST', `/api/token/requests/${request}/use-own`, as, body)),
      };
    };
    const mine = await make();
    const { request, body, status } = await use(mine);
    expect(status).toBe(201);
    const code = new URL(body.returnTo).searchParams.get('code')!;
    const handed = await shop.requests.redeem(request, code);
    expect(handed.reference).toBe(mine);
    const again = await use(mine);
    const second = new URL(again.body.returnTo).searchParams.get('code')!;
    expect((await shop.requests.redeem(again.request, second)).number).toBe(handed.number);
    const { tokens } = (await demo.call('GET', '/api/token/me', chen)).body;
    expect(tokens.find(({ id }: { id: string }) => id === mine).rules.perDay).toBe('200.00');

    expect((await use(mine, { recurring: true })).body.code).toBe('request-token-other');
    expect((await use(await make({ requestor: '62900000092' }))).body.code).toBe('request-token-other');
    expect((await use('tok-nobody')).body.code).toBe('token-unknown');
    const twice = await demo.call('POST', `/api/token/requests/${request}/use-own`, chen, {
      token: mine,
      consent: (await demo.call('GET', `/api/token/requests/${request}`, chen)).body.consent.version,
    });
    expect(twice.body.code).toBe('request-over');
    await demo.call('POST', `/api/token/tokens/${mine}/suspend`, chen, {});
    expect((await use(mine)).body.code).toBe('request-token-other');
    await nowhere(handed.number);
  });

  test('leaves the holder’s consent written, for them to see', async () => {
    const { body } = await demo.call('GET', '/api/token/consents', HOLDER);
    expect(body.consents).toMatchObject([{ purpose: 'share-with-merchant', state: 'granted' }]);
  });

  test('that the holder declines gives the shop nothing but that', async () => {
    const { request } = await ask();
    const { body } = await decide(request, 'decline');
    const back = new URL(body.returnTo);
    expect([back.searchParams.get('declined'), back.searchParams.get('code')]).toEqual(['1', null]);
    expect(await codeOf(shop.requests.redeem(request, 'anything'))).toBe('request-over');
    expect((await decide(request, 'approve')).body.code).toBe('request-over');
  });

  test('is no longer given after five false codes, and a code is no other request’s', async () => {
    const [first, second] = [await given(), await given()];
    for (let n = 0; n < 5; n += 1)
      expect(await codeOf(shop.requests.redeem(first.request, second.code))).toBe('request-code-false');
    expect(await codeOf(shop.requests.redeem(first.request, first.code))).toBe('request-over');
  });

  test('sends holders only to registered addresses, and asks only for who is registered', async () => {
    expect(await codeOf(ask({ returnTo: `${origin}/back/elsewhere` }))).toBe('return-address-unknown');
    expect(await codeOf(ask({ returnTo: 'https://b.example/back' }))).toBe('return-address-unknown');
    expect(
      await codeOf(
        clientOf('nobody').requests.create({ scenario: 'x', returnTo: `${origin}/back`, recurring: false }),
      ),
    ).toBe('requestor-unknown');
  });
});

describe('a cryptogram', () => {
  test('is made for the token’s own requestor, each with the next counter, and not while it is paused', async () => {
    const { request, code } = await given();
    const { reference } = await shop.requests.redeem(request, code);
    const of = { amount: '88.00', currency: '156', merchant: MERCHANT };
    const made = [await shop.tokens.cryptogram(reference, of), await shop.tokens.cryptogram(reference, of)];
    expect(made.map(({ counter }) => counter)).toEqual([1, 2]);
    expect(made[0]!.cryptogram).toMatch(/^[0-9A-Za-z+/=]{28}$/);
    expect(await codeOf(stranger.tokens.cryptogram(reference, of))).toBe('token-unknown');
    await demo.call('POST', `/api/token/tokens/${reference}/suspend`, HOLDER);
    expect(await codeOf(shop.tokens.cryptogram(reference, of))).toBe('token-suspended-by-holder');
  });
});

describe('a webhook', () => {
  test('tells the shop of its tokens, signed, and goes on telling until it was heard', async () => {
    expect(await codeOf(shop.webhooks.register('https://elsewhere.example/hook'))).toBe('webhook-elsewhere');
    const { secret } = await shop.webhooks.register(`${origin}/webhooks`);
    expect(await shop.webhooks.register(`${origin}/webhooks`)).toMatchObject({ secret });
    const { request, code } = await given({ recurring: true });
    const { reference, lastFour, par } = await shop.requests.redeem(request, code);
    const events = () => heard.map(({ headers, body }) => verifyWebhook(secret, headers as never, body));

    answer = 500;
    await demo.call('POST', `/api/token/tokens/${reference}/suspend`, HOLDER);
    await until(async () => heard.length >= 2, 'it was told twice');
    expect(new Set(events().map(({ id }) => id)).size).toBe(1);
    answer = 204;
    await until(async () => heard.length >= 3, 'it was told again');
    expect(events().at(-1)).toMatchObject({
      type: 'token.suspended',
      data: { reference, version: 2, state: 'suspended', suspendedBy: 'holder' },
    });
    // It happened once, however often it is told.
    expect(new Set(events().map(({ timestamp }) => timestamp)).size).toBe(1);

    heard.length = 0;
    await demo.call('POST', `/api/token/tokens/${reference}/resume`, HOLDER);
    await until(async () => heard.length === 1, 'it was told of the resume');
    expect(events()[0]?.type).toBe('token.resumed');

    heard.length = 0;
    const replaced = await demo.call('POST', `/api/token/cards/${await cardOf()}/replace`, BANK, {
      because: 'lost',
    });
    expect(replaced.status).toBe(201);
    const ofIt = () => events().find(({ data }) => data.reference === reference);
    await until(async () => ofIt() !== undefined, 'it was told of the new card');
    expect(ofIt()).toMatchObject({
      type: 'token.updated',
      data: { state: 'active', lastFour: replaced.body.lastFour, par },
    });
    expect(replaced.body.lastFour).not.toBe(lastFour);
    expect(await shop.tokens.status(reference)).toMatchObject({ par, lastFour: replaced.body.lastFour });
    expect(JSON.stringify(heard)).not.toMatch(/62(17|99)\d{12}/);

    heard.length = 0;
    const { status } = await demo.call('POST', `/api/token/tokens/${reference}/delete`, 'merchant:a-shop');
    expect(status).toBe(200);
    await until(
      async () => heard.some(({ body }) => body.includes('token.deleted')),
      'it was told of the end',
    );
  });

  test('is sent to nobody who did not ask for it', async () => {
    const { rows } = await demo.house.database.pools.read.query(
      "select distinct payload->>'requestor' as requestor from jobs.job where kind = 'token.webhook'",
    );
    expect(rows).toEqual([{ requestor: '62900000091' }]);
  });
});

/** A number that was handed over stands in no row of the house. */
async function nowhere(number: string): Promise<void> {
  const { pool } = demo.house.database;
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  expect(rows.length).toBeGreaterThan(50);
  for (const { name } of rows) {
    const { rows: found } = await pool.query(`select 1 from ${name} x where x::text like $1 limit 1`, [
      `%${number}%`,
    ]);
    expect([name, found.length]).toEqual([name, 0]);
  }
}
