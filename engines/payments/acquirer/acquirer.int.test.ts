import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { decode, encode, hostHeader, type MessageParts, UNIONPAY_HOST } from '@sandglass/iso8583';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Answer } from '../link/answer.ts';
import { answerTo } from '../link/match.ts';
import { Acquirer } from './acquirer.ts';
import { merchantAccount } from './chart.ts';
import { openMerchantOf } from './open-merchant.ts';

const MERCHANT = '898331054110001';
const preamble = { header: hostHeader({ destination: '00010000', source: '48023310' }) };
const shop = { name: 'Linji Foods', place: 'Hangzhou', country: 'CHN', category: '5411', entry: '012' };
const presented = { number: '6299000000000001', shop };

let db: TestDatabase;
let house: House;
let acquirer: Acquirer;
let sent: string[];
let how: (parts: MessageParts) => Answer;
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
  await house.done(openMerchantOf('probe'), { merchant: MERCHANT });
  const link = {
    request: async (parts: MessageParts) => {
      sent.push(parts.mti);
      return how(parts);
    },
  };
  acquirer = new Acquirer({
    code: '48023310',
    shard: 'probe',
    executor: house.executor,
    pool: db.pool,
    link,
  });
});
beforeEach(() => {
  sent = [];
  how = (parts) => says(parts, '00');
});
afterAll(async () => {
  await house.stop();
  await db.close();
});

let n = 0;
const order = () => {
  n += 1;
  return { sale: `sale-${n}`, merchant: MERCHANT, terminal: '10000001', amount: '10.00' };
};
const owed = async (): Promise<number> => {
  const { rows } = await db.pool.query(
    'select (credits - debits)::int as owed from ledger.account where id = $1',
    [merchantAccount(MERCHANT)],
  );
  return rows[0].owed;
};
const unknownThen =
  (response: string) =>
  (parts: MessageParts): Answer =>
    parts.mti.startsWith('02') ? { kind: 'unknown', why: 'time-out' } : says(parts, response);

test('what is approved is owed to the merchant', async () => {
  const before = await owed();
  expect(await acquirer.pay('purchase', order(), presented)).toMatchObject({ state: 'approved' });
  expect((await owed()) - before).toBe(1_000);
});

test('what has no answer is reversed, and owed to nobody', async () => {
  const before = await owed();
  how = unknownThen('00');
  expect(await acquirer.pay('purchase', order(), presented)).toMatchObject({ state: 'reversed' });
  expect(sent).toEqual(['0200', '0400']);
  how = unknownThen('25');
  expect(await acquirer.pay('purchase', order(), presented)).toMatchObject({ state: 'reversed' });
  expect(await owed()).toBe(before);
});

test('a reversal that the network refuses is no reversal: a person has to find out', async () => {
  how = unknownThen('12');
  const asked = order();
  const sale = await acquirer.pay('purchase', asked, presented);
  expect(sale).toMatchObject({ state: 'stuck', response: '12' });
  expect((await acquirer.sale(asked.sale))?.state).toBe('stuck');
});

test('what never left is declined at once, and not reversed', async () => {
  how = () => ({ kind: 'unsent', why: 'closed' });
  expect(await acquirer.pay('purchase', order(), presented)).toMatchObject({
    state: 'declined',
    response: '91',
  });
  expect(sent).toEqual(['0200']);
});

test('while nothing is known at the other end it is asked again, as a repeat', async () => {
  let asked = 0;
  how = (parts) => {
    if (parts.mti.startsWith('02')) return { kind: 'unknown', why: 'closed' };
    asked += 1;
    return says(parts, asked < 3 ? '96' : '00');
  };
  expect(await acquirer.pay('purchase', order(), presented)).toMatchObject({ state: 'reversed' });
  expect(sent).toEqual(['0200', '0400', '0401', '0401']);
});
