import { decode, encode, FrameReader, UNIONPAY_HOST } from '@sandglass/iso8583';
import { numberOf } from '@sandglass/token/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../testing/demo-house.ts';
import { type Body, customer, LONG_MS } from '../testing/exit-house.ts';
import { formsOf, LineTap } from '../testing/line-tap.ts';
import { BANK, SHOP, TokenExit } from '../testing/token-exit.ts';
import { ToldShop } from '../testing/told-shop.ts';

const of = new TokenExit();
const shop = new ToldShop();
/** What goes over each of the lines on such a day. */
const TYPES = ['0100', '0110', '0200', '0210', '0220', '0230', '0400', '0410', '0800', '0810'];
let tap: LineTap;
/** Numbers of cards, as only the bank has them, by the holder. */
const cards = new Map<string, string>();
let token: string;

beforeAll(async () => {
  tap = new LineTap();
  await of.open();
  await shop.open(of);
}, LONG_MS);
afterAll(async () => {
  await of.close();
  shop.close();
  tap.close();
});

/** Ports of the two lines on which cards are paid with. */
const lines = (): readonly [what: string, port: number][] => {
  const { networkPort, issuerPorts } = of.house.payments;
  return [
    ['acquirer to network', networkPort!],
    ['network to bank', issuerPorts.get('token')!],
  ];
};
/** How a number is written in what went over a line; without one, over any connection of the house. */
const written = (number: string, port?: number): readonly string[] => {
  const heard = tap.heard(port);
  return [...formsOf(number)].filter(([, isIn]) => heard.some(isIn)).map(([form]) => form);
};
/** Types of the messages that went over a line. */
function typesOn(port: number): ReadonlySet<string> {
  const types = tap.heard(port).flatMap((bytes) =>
    new FrameReader(UNIONPAY_HOST.frame!)
      .push(bytes)
      .filter(({ length }) => length > 0)
      .map((message) => decode(UNIONPAY_HOST, message).mti),
  );
  return new Set(types);
}
const order = (path: string, body: Body = {}): Promise<Body> =>
  of.done(`/api/acquiring/payments/${path}`, SHOP, body);

test(
  'a day of purchases, refunds, reversals, subscriptions and a replaced card, and the nights that clear it',
  async () => {
    for (const party of ['ann', 'ben']) {
      const card = await of.holder(party);
      cards.set(party, await numberOf(of.pool, card));
    }
    token = await of.token('ann');
    const membership = await of.token('ann', { recurring: true });
    const hotel = await of.token('ben');
    const paid = await of.pay(token, '120.00');
    expect(paid).toMatchObject({ state: 'approved' });
    expect(await of.pay(token, '9000.00')).toMatchObject({ state: 'declined' });
    expect(await of.after(paid.id, 'refund', '20.00')).toMatchObject({ state: 'approved' });
    const mistaken = await of.pay(token, '8.00');
    expect(await order(`${mistaken.id}/void`)).toMatchObject({ state: 'reversed' });
    const held = await of.pay(hotel, '70.00', 'later');
    expect(await of.after(held.id, 'capture', '60.00')).toMatchObject({ state: 'approved' });
    const { cryptogram: _once, ...kept } = await of.presented(membership, '30.00');
    expect(await of.pay(membership, '30.00')).toMatchObject({ state: 'approved' });
    expect(await of.payBy({ ...kept, recurring: true }, '30.00')).toMatchObject({ state: 'approved' });

    const [{ id: card }] = (await of.get('/api/token/me', customer('ann'))).cards;
    await of.done(`/api/token/cards/${card}/replace`, BANK, { because: 'lost' });
    const told = () => shop.told('token.updated').length;
    await until(async () => told() === 2, 'the shop was told that both tokens have another card', LONG_MS);
    const next = (await of.get('/api/token/me', customer('ann'))).cards.find(
      ({ state }: Body) => state === 'active',
    );
    cards.set('ann, replaced', await numberOf(of.pool, next.id));
    expect(await of.payBy({ ...kept, recurring: true }, '31.00')).toMatchObject({ state: 'approved' });
    await of.done(`/api/token/disputes`, BANK, {
      payment: await of.paymentOf('ben'),
      reason: 'not-received',
      amount: '60.00',
    });

    const day = of.today;
    await of.nextDay();
    const file = `/api/token/clearing/days/${day}/files/63020000`;
    expect(await of.get(file, BANK)).toMatchObject({ date: day, lines: expect.any(Number) });
    for (const party of ['ann', 'ben'])
      for (const path of ['/api/token/me', '/api/token/payments', '/api/facts'])
        await of.get(path, customer(party));
    for (const path of ['/api/token/clearing/days', `/api/token/clearing/days/${day}/differences`])
      await of.get(path, BANK);
    for (const path of ['/api/acquiring/settlements', '/api/acquiring/payments']) await of.get(path, SHOP);
  },
  LONG_MS,
);

test('no line has any of the cards’ numbers in it, in any writing; tokens’ numbers are on both', async () => {
  const { rows } = await of.pool.query(`select kind from payments.clearing_line where shard = 'network'`);
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['purchase', 'refund', 'completion']));
  expect([...cards.values()].every((number) => /^62\d{14}$/.test(number))).toBe(true);
  const number = await numberOf(of.pool, token);
  for (const [what, port] of lines()) {
    expect([what, [...typesOn(port)]]).toEqual([what, expect.arrayContaining(TYPES)]);
    expect([what, written(number, port)]).toEqual([what, expect.arrayContaining(['figures'])]);
  }
  for (const [holder, card] of cards) expect([holder, written(card)]).toEqual([holder, []]);
});
test('a card’s number that a shop presents is found on both lines, in field 2', async () => {
  const number = cards.get('ben')!;
  await of.payBy({ token: number, expires: '2030-12-31' }, '1.00');
  for (const [what, port] of lines())
    expect([what, written(number, port)]).toEqual([what, expect.arrayContaining(['figures'])]);
});

test('the search finds a number in each field that may carry one, cut anywhere, packed or in hexadecimal', () => {
  const number = '6217820011122233';
  const found = (bytes: Buffer): readonly string[] =>
    [...formsOf(number)].filter(([, isIn]) => isIn(bytes)).map(([form]) => form);
  const message = (fields: Record<number, string>): Buffer =>
    encode(UNIONPAY_HOST, { mti: '0200', header: '00'.repeat(46), fields });
  expect(found(message({ 2: '6299000000000007' }))).toEqual([]);
  expect(found(message({ 2: number }))).toContain('figures');
  expect(found(message({ 35: `${number}D30122010000012300000` }))).toContain('figures');
  expect(found(message({ 48: `XX016${number}` }))).toContain('figures');
  expect(found(message({ 55: `5A08${number}` }))).toContain('packed');
  expect(found(Buffer.from(`0${number}f`, 'hex'))).toContain('packed');
  expect(found(Buffer.from(`0410${number.slice(-13, -1)}`, 'hex'))).toContain('twelve figures, packed');
  expect(found(Buffer.from(Buffer.from(number).toString('hex')))).toContain('hexadecimal of figures');
  expect(found(Buffer.from('6217 8200 1112 2233'))).toContain('groups');
  expect(found(Buffer.from([...number].map((digit) => 0xf0 + Number(digit))))).toContain('EBCDIC');
  for (const before of ['', 'a', 'ab', 'abc'])
    expect(found(Buffer.from(Buffer.from(`${before}${number}.`).toString('base64')))).toContain('Base64');
});
