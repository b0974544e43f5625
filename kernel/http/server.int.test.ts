import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import type { Executor } from '@sandglass/operations';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BODY_BYTES_MAX, buildServer } from './index.ts';
import { authenticate, executorOn, routes } from './testing/counter.ts';

let database: TestDatabase;
let executor: Executor;
let app: FastifyInstance;
let keys = 0;

beforeAll(async () => {
  database = await testDatabase();
  executor = executorOn(database.pool);
  await executor.start();
  app = await build(executor);
});

afterAll(async () => {
  await app?.close();
  await executor?.stop();
  await database?.close();
});

const build = (of: Executor, requestsPerMinuteMax = 10_000): Promise<FastifyInstance> =>
  buildServer({
    routes,
    executors: new Map([[of.shard, of]]),
    pool: database.pool,
    authenticate,
    businessDate: () => '2024-03-01',
    requestsPerMinuteMax,
  });

function pay(counter: string, payload: unknown, headers: Record<string, string> = {}, to = app) {
  keys += 1;
  return to.inject({
    method: 'POST',
    url: `/api/counters/${counter}/pay-in`,
    headers: {
      authorization: 'Bearer customer:ann',
      'idempotency-key': `key-${keys}`,
      'content-type': 'application/json',
      ...headers,
    },
    payload: (typeof payload === 'string' ? payload : JSON.stringify(payload)) as NonNullable<
      InjectOptions['payload']
    >,
  });
}

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers });

describe('a write', () => {
  test('answers with the operation’s reply and its number', async () => {
    const answer = await pay('a-1', { amount: '1200.00', on: '2024-02-29', kind: 'cash' });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ counter: 'a-1', amount: '1200.00', party: 'ann' });
    expect(Number(answer.headers.operation)).toBeGreaterThan(0);
    expect(answer.headers['idempotent-replayed']).toBeUndefined();
  });

  test('that is repeated gives the first answer again and says so', async () => {
    const first = await pay('a-1', { amount: '5' }, { 'idempotency-key': 'again' });
    const second = await pay('a-1', { amount: '5' }, { 'idempotency-key': 'again' });
    expect(second.json()).toEqual(first.json());
    expect(second.statusCode).toBe(201);
    expect(second.headers.operation).toBe(first.headers.operation);
    expect(second.headers['idempotent-replayed']).toBe('true');
  });

  test('under a used key with another body is refused', async () => {
    await pay('a-1', { amount: '5' }, { 'idempotency-key': 'taken' });
    const answer = await pay('a-1', { amount: '6' }, { 'idempotency-key': 'taken' });
    expect(answer.json()).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });

  test('may use a key that another caller used', async () => {
    await pay('a-1', { amount: '5' }, { 'idempotency-key': 'mine' });
    const other = await pay(
      'a-1',
      { amount: '6' },
      { 'idempotency-key': 'mine', authorization: 'Bearer customer:bob' },
    );
    expect(other.json()).toEqual({ counter: 'a-1', amount: '6', party: 'bob' });
  });

  test.each([
    ['', 'no key'],
    ['x'.repeat(256), 'too long'],
    ['a b', 'a space'],
    ['é', 'not ASCII'],
  ])('with the key %j is told to add one', async (key) => {
    const answer = await pay('a-1', { amount: '5' }, { 'idempotency-key': key });
    expect(answer.json()).toMatchObject({ status: 400, code: 'idempotency-key-missing' });
    expect(answer.json().detail).toContain('Idempotency-Key');
  });

  test('that is refused is a problem with a stable type, in the caller’s language', async () => {
    const answer = await pay('closed', { amount: '5' }, { 'accept-language': 'zh-TW,zh;q=0.8,en;q=0.5' });
    expect(answer.statusCode).toBe(409);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers['content-language']).toBe('zh-Hant');
    expect(answer.json()).toMatchObject({
      type: '/problems/counter-closed',
      title: '櫃檯已關閉',
      status: 409,
      detail: '櫃檯 closed 已關閉。請換一個櫃檯。',
      code: 'counter-closed',
      instance: '/api/counters/closed/pay-in',
      values: { counter: 'closed' },
    });
    expect(Number(answer.headers.operation)).toBeGreaterThan(0);
  });

  test('names every place that is wrong and what must stand there', async () => {
    const answer = await pay('a-1', {
      amount: '5.005',
      on: '2023-02-29',
      kind: 'gold',
      notes: ['ok', 'x'],
      extra: 1,
    });
    expect(answer.statusCode).toBe(422);
    const { code, errors } = answer.json();
    expect(code).toBe('invalid-input');
    expect(
      Object.fromEntries(errors.map(({ path, detail }: { path: string; detail: string }) => [path, detail])),
    ).toEqual({
      '/amount':
        '`amount` must be a decimal string such as "1200.00" with at most two decimals, more than zero and below 10^15.',
      '/on': '`on` must be a date that exists, written as "2024-02-29" (year-month-day).',
      '/kind': '`kind` must be one of "cash", "cheque".',
      '/notes/1': '`notes.1` must have at least 2 characters.',
      '/extra': '`extra` is not known here; leave it out.',
    });
  });

  test.each([
    ['broken off', '{"amount": "5"', 400, 'malformed-body'],
    ['empty', '', 400, 'malformed-body'],
    ['with a prototype', '{"__proto__": {}, "amount": "5"}', 400, 'malformed-body'],
    ['that is a list', '[]', 422, 'invalid-input'],
    ['that is a text', '"text"', 422, 'invalid-input'],
    ['without an amount', '{}', 422, 'invalid-input'],
    ['with an amount as a number', '{"amount": 5}', 422, 'invalid-input'],
    ['above 1 MiB', `{"amount": "${'5'.repeat(BODY_BYTES_MAX)}"}`, 413, 'body-too-large'],
  ])('with a body %s ends in a problem', async (_what, body, status, code) => {
    const answer = await pay('a-1', body);
    expect(answer.json()).toMatchObject({ status, code, type: `/problems/${code}` });
  });

  test.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])(
    'sent as %s is asked for JSON',
    async (type) => {
      const answer = await pay('a-1', '{"amount":"5"}', { 'content-type': type });
      expect(answer.json()).toMatchObject({ status: 415, code: 'media-type-not-supported' });
    },
  );

  test('whose body contradicts its address is refused, not overruled', async () => {
    expect((await pay('a-1', { counter: 'a-2', amount: '5' })).json()).toMatchObject({
      code: 'invalid-input',
    });
    expect((await pay('a-1', { counter: 'a-1', amount: '5' })).statusCode).toBe(201);
  });

  test('of a caller without sign-in, or of another role, is refused before its body is looked at', async () => {
    const nobody = await app.inject({
      method: 'POST',
      url: '/api/counters/a-1/pay-in',
      payload: { amount: 'x' },
    });
    expect(nobody.json()).toMatchObject({ status: 401, code: 'sign-in-needed' });
    expect(nobody.headers['www-authenticate']).toBe('Bearer');
    const bad = await pay('a-1', {}, { authorization: 'Bearer nonsense' });
    expect(bad.json()).toMatchObject({ status: 401, code: 'token-invalid' });
    expect(bad.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    const auditor = await pay('a-1', {}, { authorization: 'Bearer auditor:eve' });
    expect(auditor.json()).toMatchObject({ status: 403, code: 'role-not-allowed' });
  });

  test.each(['broken', 'unfit'])('that fails (%s) leaks nothing but a reference', async (counter) => {
    const answer = await pay(counter, { amount: '5' });
    expect(answer.json()).toMatchObject({ status: 500, code: 'operation-failed' });
    expect(answer.json().detail).toContain(answer.json().reference);
    expect(answer.body).not.toMatch(/secret|nowhere|relation|node_modules/);
  });

  test('to a stopped executor is told when to come back', async () => {
    const stopped = executorOn(database.pool);
    const other = await build(stopped);
    const answer = await pay('a-1', { amount: '5' }, {}, other);
    expect(answer.json()).toMatchObject({ status: 503, code: 'service-unavailable' });
    expect(answer.headers['retry-after']).toBe('1');
    await other.close();
  });
});

describe('a read', () => {
  test('answers with an entity tag, and 304 while nothing changed', async () => {
    const first = await get('/api/counters/a-1');
    expect(first.json()).toEqual({ counter: 'a-1', query: {}, role: 'public', businessDate: '2024-03-01' });
    const tag = String(first.headers.etag);
    const again = await get('/api/counters/a-1', { 'if-none-match': `"other", W/${tag}` });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
    expect((await get('/api/counters/a-2', { 'if-none-match': tag })).statusCode).toBe(200);
  });

  test('of what is not there, or has no possible id, is not found', async () => {
    for (const id of ['nobody', '%20', 'x'.repeat(100)]) {
      expect((await get(`/api/counters/${id}`)).json()).toMatchObject({ status: 404, code: 'not-found' });
    }
  });

  test('reads numbers and booleans of its query, and names what does not belong', async () => {
    expect((await get('/api/counters/a-1?limit=20&open=true')).json().query).toEqual({
      limit: 20,
      open: true,
    });
    const answer = await get('/api/counters/a-1?limit=201&open=perhaps&what=1', {
      'accept-language': 'zh-CN',
    });
    const details = answer.json().errors.map(({ detail }: { detail: string }) => detail);
    expect(details).toEqual(
      expect.arrayContaining([
        '`limit` 不能大于 200。',
        '`open` 必须是 true 或 false。',
        '这里没有 `what` 这一项，请去掉。',
      ]),
    );
  });

  test('that fails leaks nothing', async () => {
    const answer = await get('/api/counters/broken');
    expect(answer.json()).toMatchObject({ status: 500, code: 'operation-failed' });
    expect(answer.body).not.toContain('secret');
  });

  test('is for its roles only', async () => {
    expect((await get('/api/vault')).statusCode).toBe(401);
    expect((await get('/api/vault', { authorization: 'Bearer customer:ann' })).statusCode).toBe(403);
    expect((await get('/api/vault', { authorization: 'Bearer institution:bank' })).statusCode).toBe(200);
  });
});

describe('the server', () => {
  test('tells an unknown address from a wrong method', async () => {
    expect((await get('/api/nothing')).json()).toMatchObject({ status: 404, code: 'unknown-route' });
    const wrong = await app.inject({ method: 'DELETE', url: '/api/counters/a-1' });
    expect(wrong.json()).toMatchObject({ status: 405, code: 'method-not-allowed' });
    expect(wrong.headers.allow).toBe('GET, HEAD');
    expect((await get('/api/counters/a-1/pay-in')).headers.allow).toBe('POST');
  });

  test('refuses an address that cannot be read', async () => {
    expect((await get('/api/counters/%ff')).json()).toMatchObject({ status: 400, code: 'malformed-address' });
    expect((await get(`/api/counters/${'x'.repeat(300)}`)).json().status).toBeGreaterThanOrEqual(400);
  });

  test('sends its security headers with every answer', async () => {
    for (const url of ['/api/counters/a-1', '/api/nothing', '/problems/not-found']) {
      const { headers } = await get(url);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
  });

  test('slows a caller down, not its neighbours; made-up tokens all count for their address', async () => {
    const slow = await build(executor, 2);
    const ask = (authorization: string) =>
      slow.inject({ method: 'GET', url: '/api/counters/a-1', headers: { authorization } });
    await ask('Bearer customer:ann');
    await ask('Bearer customer:ann');
    const third = await ask('Bearer customer:ann');
    expect(third.json()).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask('Bearer customer:bob')).statusCode).toBe(200);
    await ask('Bearer one');
    await ask('Bearer two');
    expect((await ask('Bearer three')).statusCode).toBe(429);
    await slow.close();
  });

  test('explains each code of the catalogue on a page and as JSON', async () => {
    const page = await get('/problems/counter-closed?lang=zh-Hans', {
      accept: 'text/html',
      'accept-language': 'en',
    });
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('<html lang="zh-Hans">');
    expect(page.body).toContain('柜台 <var>‹counter›</var> 已关闭');
    expect(page.body).not.toContain('<script');
    const json = await get('/problems/counter-closed');
    expect(json.json()).toMatchObject({
      code: 'counter-closed',
      status: 409,
      title: { en: 'The counter is closed' },
    });
    expect((await get('/problems', { accept: 'text/html' })).body).toContain(
      'href="/problems/not-found?lang=en"',
    );
    expect((await get('/problems/made-up')).statusCode).toBe(404);
  });
});
