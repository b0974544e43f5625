import { afterAll, beforeAll, expect, test } from 'vitest';
import { openapiOf } from '../index.ts';
import { Served } from '../testing/served.ts';

let served: Served;
beforeAll(async () => {
  served = await Served.start();
});
afterAll(async () => served?.close());

const pay = (counter: string, body: object, key: string, headers: Readonly<Record<string, string>> = {}) =>
  served.app.inject({
    method: 'POST',
    url: `/api/counters/${counter}/pay-secretly`,
    headers: { authorization: 'Bearer customer:ann', 'idempotency-key': key, ...headers },
    payload: body,
  });
const secret = { amount: '1.00', note: 'hush' };

test('the answer may say what no operation keeps, and a repeat says it again', async () => {
  for (const replayed of [undefined, 'true']) {
    const answer = await pay('a-1', secret, 'k-1');
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ counter: 'a-1', amount: '1.00', party: 'ann', note: 'hush' });
    expect([answer.headers['idempotent-replayed'], answer.headers['cache-control']]).toEqual([
      replayed,
      'no-store',
    ]);
  }
  const { rows } = await served.database.pool.query<{ kept: string }>(
    'select x::text as kept from operations.request_bundle x',
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain('hush');
});

test('a refusal is the operation’s own, and work without an operation answers all the same', async () => {
  expect((await pay('closed', secret, 'k-2')).json()).toMatchObject({ status: 409, code: 'counter-closed' });
  expect((await pay('elsewhere', secret, 'k-3')).json()).toEqual({ note: 'hush' });
});

test('who may not, comes without a key, or sends what does not fit is refused before any work', async () => {
  const staff = await pay('a-1', secret, 'k-4', { authorization: 'Bearer institution:bank' });
  expect(staff.json()).toMatchObject({ status: 403, code: 'role-not-allowed' });
  expect((await pay('a-1', secret, '')).json()).toMatchObject({ code: 'idempotency-key-missing' });
  const unfit = (await pay('a-1', { amount: '-1', note: 'hush' }, 'k-5')).json();
  expect(unfit).toMatchObject({ code: 'invalid-input', errors: [{ path: '/amount' }] });
  expect((await pay('%20', secret, 'k-6')).json()).toMatchObject({ status: 404 });
});

test('the API page shows it like any other door that writes', () => {
  const page = JSON.stringify(openapiOf(served.routes, '1'));
  expect(page).toContain('counter.pay-secretly');
});
