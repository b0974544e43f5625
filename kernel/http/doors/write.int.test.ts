import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BODY_BYTES_MAX } from '../index.ts';
import { executorOn } from '../testing/counter.ts';
import { Served } from '../testing/served.ts';

let served: Served;
beforeAll(async () => {
  served = await Served.start();
});
afterAll(async () => served?.close());

describe('a write', () => {
  test('answers with the operation’s reply and its number', async () => {
    const answer = await served.pay('a-1', { amount: '1200.00', on: '2024-02-29', kind: 'cash' });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ counter: 'a-1', amount: '1200.00', party: 'ann' });
    expect(Number(answer.headers.operation)).toBeGreaterThan(0);
    expect(answer.headers['idempotent-replayed']).toBeUndefined();
  });

  test('that is repeated gives the first answer again and says so', async () => {
    const first = await served.pay('a-1', { amount: '5' }, { 'idempotency-key': 'again' });
    const second = await served.pay('a-1', { amount: '5' }, { 'idempotency-key': 'again' });
    expect(second.json()).toEqual(first.json());
    expect(second.statusCode).toBe(201);
    expect(second.headers.operation).toBe(first.headers.operation);
    expect(second.headers['idempotent-replayed']).toBe('true');
  });

  test('under a used key with another body is refused', async () => {
    await served.pay('a-1', { amount: '5' }, { 'idempotency-key': 'taken' });
    const answer = await served.pay('a-1', { amount: '6' }, { 'idempotency-key': 'taken' });
    expect(answer.json()).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });

  test('may use a key that another caller used', async () => {
    await served.pay('a-1', { amount: '5' }, { 'idempotency-key': 'mine' });
    const other = await served.pay(
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
    const answer = await served.pay('a-1', { amount: '5' }, { 'idempotency-key': key });
    expect(answer.json()).toMatchObject({ status: 400, code: 'idempotency-key-missing' });
    expect(answer.json().detail).toContain('Idempotency-Key');
  });

  test('that is refused is a problem with a stable type, in the caller’s language', async () => {
    const answer = await served.pay(
      'closed',
      { amount: '5' },
      { 'accept-language': 'zh-TW,zh;q=0.8,en;q=0.5' },
    );
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
    const answer = await served.pay('a-1', {
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
    const answer = await served.pay('a-1', body);
    expect(answer.json()).toMatchObject({ status, code, type: `/problems/${code}` });
  });

  test.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])(
    'sent as %s is asked for JSON',
    async (type) => {
      const answer = await served.pay('a-1', '{"amount":"5"}', { 'content-type': type });
      expect(answer.json()).toMatchObject({ status: 415, code: 'media-type-not-supported' });
    },
  );

  test('whose body contradicts its address is refused, not overruled', async () => {
    expect((await served.pay('a-1', { counter: 'a-2', amount: '5' })).json()).toMatchObject({
      code: 'invalid-input',
    });
    expect((await served.pay('a-1', { counter: 'a-1', amount: '5' })).statusCode).toBe(201);
  });

  test('of a caller without sign-in, or of another role, is refused before its body is looked at', async () => {
    const nobody = await served.app.inject({
      method: 'POST',
      url: '/api/counters/a-1/pay-in',
      payload: { amount: 'x' },
    });
    expect(nobody.json()).toMatchObject({ status: 401, code: 'sign-in-needed' });
    expect(nobody.headers['www-authenticate']).toBe('Bearer');
    const bad = await served.pay('a-1', {}, { authorization: 'Bearer nonsense' });
    expect(bad.json()).toMatchObject({ status: 401, code: 'token-invalid' });
    expect(bad.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    const auditor = await served.pay('a-1', {}, { authorization: 'Bearer auditor:eve' });
    expect(auditor.json()).toMatchObject({ status: 403, code: 'role-not-allowed' });
  });

  test.each(['broken', 'unfit'])('that fails (%s) leaks nothing but a reference', async (counter) => {
    const answer = await served.pay(counter, { amount: '5' });
    expect(answer.json()).toMatchObject({ status: 500, code: 'operation-failed' });
    expect(answer.json().detail).toContain(answer.json().reference);
    expect(answer.body).not.toMatch(/secret|nowhere|relation|node_modules/);
  });

  test('to a stopped executor is told when to come back', async () => {
    const stopped = executorOn(served.database.pool);
    const other = await served.another(stopped);
    const answer = await served.pay('a-1', { amount: '5' }, {}, other);
    expect(answer.json()).toMatchObject({ status: 503, code: 'service-unavailable' });
    expect(answer.headers['retry-after']).toBe('1');
    await other.close();
  });
});
