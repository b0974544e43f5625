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
let before: () => Promise<void>;
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
  acquirer = begun();
});
const link = {
  request: async (parts: MessageParts) => {
    sent.push(parts.mti);
    await before();
    return how(parts);
  },
};
/** A process of the acquirer. */
const begun = () =>
  new Acquirer({ code: '48023310', shard: 'probe', executor: house.executor, pool: db.pool, link });
beforeEach(() => {
  sent = [];
  before = async () => undefined;
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

test('a payment that broke on its way may have been made: it is reversed, not declined', async () => {
  how = (parts) => says(parts, parts.mti.startsWith('02') ? '96' : '00');
  expect(await acquirer.pay('purchase', order(), presented)).toMatchObject({ state: 'reversed' });
  expect(sent).toEqual(['0200', '0400']);
});

test('a merchant that asks again before it is answered hears the same answer, and gives up nothing', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  before = () => held;
  const asked = order();
  const twice = [acquirer.pay('purchase', asked, presented), acquirer.pay('purchase', asked, presented)];
  await expect.poll(() => sent).toEqual(['0200']);
  release();
  expect((await Promise.all(twice)).map(({ state }) => state)).toEqual(['approved', 'approved']);
  expect(sent).toEqual(['0200']);
});

test('a sale that a stop left behind is not declined for want of a line: it may have been sent', async () => {
  const asked = order();
  before = () => new Promise(() => undefined);
  void acquirer.pay('purchase', asked, presented);
  await expect.poll(() => sent).toEqual(['0200']);
  // The process ends here; the next one has no line yet when the merchant asks again.
  before = async () => undefined;
  how = (parts) => (parts.mti.startsWith('02') ? { kind: 'unsent', why: 'closed' } : says(parts, '00'));
  expect(await begun().pay('purchase', asked, presented)).toMatchObject({ state: 'reversed' });
  expect(sent).toEqual(['0200', '0200', '0400']);
  const other = order();
  before = () => new Promise(() => undefined);
  void acquirer.pay('purchase', other, presented);
  await expect.poll(() => sent.length).toBe(4);
  before = async () => undefined;
  how = (parts) => says(parts, parts.mti.startsWith('02') ? '91' : '00');
  expect(await begun().pay('purchase', other, presented)).toMatchObject({ state: 'reversed' });
});

test.each(['94', '15', '51'])(
  'what is asked once more after a stop and refused with %s may have been paid the first time: it is reversed',
  async (refusal) => {
    const asked = order();
    before = () => new Promise(() => undefined);
    void acquirer.pay('purchase', asked, presented);
    await expect.poll(() => sent).toEqual(['0200']);
    before = async () => undefined;
    how = (parts) => says(parts, parts.mti.startsWith('02') ? refusal : '00');
    expect(await begun().pay('purchase', asked, presented)).toMatchObject({ state: 'reversed' });
    expect(sent).toEqual(['0200', '0200', '0400']);
  },
);

test('when all trace numbers were used they begin again, and no reference number of the day comes twice', async () => {
  const first = await acquirer.pay('purchase', order(), presented);
  await house.stop();
  await db.pool.query('update payments.trace set next = 999999');
  const later = new House(db.pool);
  later.now = house.now + 3_600_000;
  house = later;
  await house.start();
  acquirer = begun();
  const sales = [];
  while (sales.at(-1)?.stan !== first.stan) sales.push(await acquirer.pay('purchase', order(), presented));
  expect(sales.map(({ stan }) => stan).slice(0, 2)).toEqual(['999999', '000001']);
  expect(new Set([first, ...sales].map(({ rrn }) => rrn)).size).toBe(sales.length + 1);
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
