import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { buildServer } from '@sandglass/http';
import { decode, encode, hostHeader, type MessageParts, UNIONPAY_HOST } from '@sandglass/iso8583';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../link/answer.ts';
import { answerTo } from '../link/match.ts';
import { Acquirer } from './acquirer.ts';
import { merchantAccount } from './chart.ts';
import { registerMerchantOf } from './register-merchant.ts';
import { acquiringRoutes } from './routes.ts';

const MERCHANT = '898331047220001';
const NUMBER = '6299000000000001';
const preamble = { header: hostHeader({ destination: '00010000', source: '48023310' }) };

let db: TestDatabase;
let house: House;
let app: Awaited<ReturnType<typeof buildServer>>;
const troubles: unknown[] = [];
let sent: MessageParts[];
let how: (parts: MessageParts) => Answer | Promise<Answer>;
const says = (parts: MessageParts, response: string): Answer => ({
  kind: 'answered',
  message: decode(
    UNIONPAY_HOST,
    encode(UNIONPAY_HOST, {
      ...preamble,
      mti: answerTo(parts.mti),
      fields: { 7: parts.fields[7], 11: parts.fields[11], 39: response },
    }),
  ),
});

beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
  const shop = { terminal: '10000001', place: 'Hangzhou', country: 'CHN', category: '4722' };
  const register = registerMerchantOf('probe');
  await house.done(register, {
    id: MERCHANT,
    party: 'travel',
    name: 'Yuanxing Travel',
    requestor: '10000000002',
    ...shop,
  });
  await house.done(register, {
    id: '898331054110001',
    party: 'grocer',
    name: 'Linji Foods',
    requestor: '10000000003',
    ...shop,
  });
  const link = {
    request: async (parts: MessageParts) => {
      sent.push(parts);
      return how(parts);
    },
  };
  const acquirer = new Acquirer({
    code: '48023310',
    shard: 'probe',
    executor: house.executor,
    pool: db.pool,
    link,
  });
  app = await buildServer({
    routes: acquiringRoutes({
      shard: 'probe',
      acquirer: () => acquirer,
      onFailure: (error) => troubles.push(error),
      answerMsMax: 300,
    }),
    executors: new Map([['probe', house.executor]]),
    pool: db.pool,
    authenticate: async (authorization) => ({
      role: 'merchant',
      party: authorization?.replace('Bearer ', '') ?? '',
    }),
    businessDate: () => house.businessDate,
    now: () => house.now,
  });
});
beforeEach(() => {
  sent = [];
  how = (parts) => says(parts, '00');
});
afterAll(async () => {
  await app.close();
  await house.stop();
  await db.close();
});

const post = async (path: string, payload: object, party = 'travel') => {
  const answer = await app.inject({
    method: 'POST',
    url: `/api/acquiring/payments${path}`,
    headers: {
      authorization: `Bearer ${party}`,
      'idempotency-key': JSON.stringify(payload).replaceAll(' ', ''),
    },
    payload,
  });
  return { status: answer.statusCode, ...answer.json() };
};
const get = async (path: string, party = 'travel') =>
  (
    await app.inject({ url: `/api/acquiring/payments${path}`, headers: { authorization: `Bearer ${party}` } })
  ).json();
const payment = (id: string, of: object = {}) => ({
  id,
  amount: '10.00',
  token: NUMBER,
  expires: '2030-12-31',
  capture: 'now',
  ...of,
});
const owed = async (): Promise<number> => {
  const { rows } = await db.pool.query(
    'select (credits - debits)::int as owed from ledger.account where id = $1',
    [merchantAccount(MERCHANT)],
  );
  return rows[0].owed;
};

describe('a merchant’s payment', () => {
  test('is approved when the bank said so, and the message names merchant, requestor, expiry and cryptogram', async () => {
    const cryptogram = 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=';
    expect(await post('', payment('p-1', { cryptogram }))).toMatchObject({
      status: 200,
      id: 'p-1',
      state: 'approved',
      reason: null,
      amount: '10.00',
    });
    expect(sent[0]?.fields).toMatchObject({ 2: NUMBER, 14: '3012', 42: MERCHANT, 18: '4722' });
    expect(sent[0]?.fields[48]).toBe(`TC028${cryptogram}TR01110000000002`);
  });

  test.each([
    ['51', 'funds'],
    ['61', 'limit'],
    ['57', 'rule'],
    ['62', 'token'],
    ['63', 'shop'],
    ['91', 'try-later'],
  ])('that is declined by %s says of why no more than “%s”', async (response, reason) => {
    how = (parts) => says(parts, response);
    expect(await post('', payment(`p-${response}`))).toMatchObject({ state: 'declined', reason, response });
  });

  test('of more than field 4 can say is refused before anything is written', async () => {
    expect(await post('', payment('p-large', { amount: '10000000000.00' }))).toMatchObject({
      status: 422,
      code: 'payment-too-large',
    });
    expect(sent).toEqual([]);
    expect(await get('/p-large')).toMatchObject({ status: 404 });
  });

  test('of which nothing is known is pending, never approved, and ends reversed', async () => {
    let isBack = false;
    how = (parts) => {
      if (parts.mti.startsWith('02')) return { kind: 'unknown', why: 'time-out' };
      return isBack ? says(parts, '00') : { kind: 'unknown', why: 'closed' };
    };
    expect(await post('', payment('p-lost'))).toMatchObject({ state: 'pending', reason: null });
    expect(await get('/p-lost')).toMatchObject({ state: 'pending' });
    isBack = true;
    await expect.poll(async () => (await get('/p-lost')).state).toBe('reversed');
  });

  test('asked for again is the same payment, and with another amount is refused', async () => {
    const first = await post('', payment('p-again'));
    expect(await post('', payment('p-again'))).toEqual(first);
    expect(await post('', payment('p-again', { amount: '11.00' }))).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
    expect(sent).toHaveLength(1);
  });

  test('is its merchant’s: another sees none of it, and may use the same id', async () => {
    expect(await get('/p-1', 'grocer')).toMatchObject({ status: 404 });
    expect(await post('/p-1/refund', { id: 'r-x', amount: '1.00' }, 'grocer')).toMatchObject({ status: 404 });
    expect(await post('', payment('p-1'), 'grocer')).toMatchObject({ state: 'approved' });
    expect(await post('', payment('p-2'), 'nobody')).toMatchObject({ code: 'merchant-unknown' });
  });

  test('with a number that is none is told so without the number, and leaves no trace of it', async () => {
    const answer = await post('', payment('p-bad', { token: '6299 0000 0000 0001' }));
    expect(answer).toMatchObject({ status: 422, code: 'invalid-input' });
    expect(JSON.stringify(answer)).not.toContain('6299 0000');
    const { rows } = await db.pool.query(
      `select table_schema || '.' || table_name as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { name } of rows) {
      const { rows: found } = await db.pool.query(`select 1 from ${name} x where x::text like $1`, [
        `%${NUMBER}%`,
      ]);
      expect([name, found.length]).toEqual([name, 0]);
    }
  });
});

describe('what follows a payment', () => {
  test('captures a hold in parts, and the merchant is owed what was captured', async () => {
    const before = await owed();
    await post('', payment('h-1', { capture: 'later' }));
    expect(await owed()).toBe(before);
    await post('/h-1/capture', { id: 'c-1', amount: '4.00', last: false });
    const last = await post('/h-1/capture', { id: 'c-2', amount: '5.00', last: true });
    expect(last).toMatchObject({ kind: 'completion', state: 'approved', original: 'h-1' });
    expect(sent.map(({ mti, fields }) => [mti, fields[48]])).toEqual([
      ['0100', 'TR01110000000002'],
      ['0220', 'PA001M'],
      ['0220', undefined],
    ]);
    expect((await owed()) - before).toBe(900);
  });

  test('refunds in parts, and what the bank refuses is declined', async () => {
    const before = await owed();
    await post('', payment('p-3'));
    expect(await post('/p-3/refund', { id: 'r-1', amount: '4.00' })).toMatchObject({ state: 'approved' });
    how = (parts) => says(parts, '61');
    expect(await post('/p-3/refund', { id: 'r-2', amount: '7.00' })).toMatchObject({ state: 'declined' });
    expect((await owed()) - before).toBe(600);
  });

  test('voids the whole: it ends reversed, and is owed to nobody', async () => {
    const before = await owed();
    await post('', payment('p-4'));
    expect(await post('/p-4/void', {})).toMatchObject({ id: 'p-4', state: 'reversed' });
    expect(sent.map(({ mti }) => mti)).toEqual(['0200', '0400']);
    expect(await owed()).toBe(before);
    expect(await post('/p-4/refund', { id: 'r-3', amount: '1.00' })).toMatchObject({ status: 404 });
  });

  test('cannot be voided where the bank says that it is too late', async () => {
    const before = await owed();
    await post('', payment('p-5'));
    how = (parts) => says(parts, '12');
    expect(await post('/p-5/void', {})).toMatchObject({ state: 'approved' });
    expect((await owed()) - before).toBe(1_000);
  });
});

test('a merchant’s list has its own payments, the newest first, page by page', async () => {
  const all: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { payments: { id: string }[]; next: string | null } = await get(
      `?limit=4${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    all.push(...page.payments.map(({ id }) => id));
    cursor = page.next;
  }
  expect(new Set(all).size).toBe(all.length);
  expect(all).toContain('p-1');
  expect(await get('?limit=100', 'grocer')).toMatchObject({ payments: [{ id: 'p-1' }], next: null });
});
