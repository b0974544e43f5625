import { type Dialect, type MessageParts, UNIONPAY_HOST } from '@sandglass/iso8583';
import { acceptorField, transmission } from '@sandglass/payments';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse } from '../testing/demo-house.ts';
import { lineTo, sharedBy } from '../testing/line-to.ts';
import { ACQUIRER_CODE, NETWORK_CODE } from './names.ts';

const SHOP = 'merchant:yuanxing-travel';

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
}, 60_000);
afterAll(() => demo?.close());

test('acquirer, network and bank have a line each to the next, and have signed on', () => {
  const { tapes, issuerPorts } = demo.house.payments;
  expect([...issuerPorts.keys()]).toEqual(['token']);
  const lines = tapes.map((tape) => {
    const { party, lines: of } = tape.figures();
    return [party, of.map(({ peer, signedOn }) => `${peer} ${signedOn}`).sort()];
  });
  expect(lines).toEqual([
    ['acquirer', ['network true']],
    ['network', ['acquirer true', 'bank true']],
    ['bank', ['network true']],
  ]);
});

test('a shop’s payment goes all the way to the bank, which knows no such number', async () => {
  const order = {
    id: 'order-1',
    amount: '10.00',
    token: '6299000000000007',
    expires: '2030-12-31',
    capture: 'now',
  };
  const { status, body } = await demo.call('POST', '/api/acquiring/payments', SHOP, order);
  expect({ status, body }).toMatchObject({ status: 200, body: { state: 'declined', response: '14' } });
  const passed = await demo.house.database.pool.query(
    "select state, response from payments.relayed where shard = 'network'",
  );
  expect(passed.rows).toEqual([{ state: 'declined', response: '14' }]);
});

test('a number of nobody’s range goes to no bank', async () => {
  const order = {
    id: 'order-2',
    amount: '10.00',
    token: '5555555555554444',
    expires: '2030-12-31',
    capture: 'now',
  };
  const { body } = await demo.call('POST', '/api/acquiring/payments', SHOP, order);
  expect(body).toMatchObject({ state: 'declined', response: '15' });
});

const BANK_CODE = '63020000';
let trace = 0;
const asked = (mti: string, of: MessageParts['fields']): MessageParts => {
  trace += 1;
  const stan = String(trace).padStart(6, '0');
  const fields = {
    3: '000000',
    4: '000000001000',
    7: transmission(demo.clock.now()),
    11: stan,
    37: `901600${stan}`,
  };
  return { mti, fields: { ...fields, 2: '6299000000000007', 42: '898290047220001', ...of } };
};
const passedCount = async (): Promise<number> =>
  (await demo.house.database.pool.query("select from payments.relayed where shard = 'network'")).rowCount!;

test('on an acquirer’s line the network takes nothing that another acquirer’s name is in, and writes none of it down', async () => {
  const { client, reached } = await lineTo(
    demo,
    demo.house.payments.networkPort!,
    ACQUIRER_CODE,
    NETWORK_CODE,
  );
  await reached;
  const before = await passedCount();
  for (const mti of ['0100', '0200', '0220', '0400']) {
    const answer = await client.request(asked(mti, { 32: '48023311' }));
    expect([mti, answer.kind === 'answered' && answer.message.get(39)]).toEqual([mti, '58']);
  }
  expect(await passedCount()).toBe(before);
  await client.stop();
});

test('the bank takes only what its network passed on, by the line that it shares with it', async () => {
  const port = demo.house.payments.issuerPorts.get('token')!;
  const { client, reached } = await lineTo(demo, port, NETWORK_CODE, BANK_CODE);
  await reached;
  for (const [forwarder, response] of [
    [ACQUIRER_CODE, '58'],
    [undefined, '30'],
  ]) {
    const answer = await client.request(asked('0200', { 32: ACQUIRER_CODE, 33: forwarder }));
    expect(answer.kind === 'answered' && answer.message.get(39)).toBe(response);
  }
  await client.stop();
  // The acquirer has what it shares with the network, and nothing else.
  const theirs = await sharedBy(demo, ACQUIRER_CODE, NETWORK_CODE);
  const other = await lineTo(demo, port, NETWORK_CODE, BANK_CODE, theirs);
  const dropped = () => {
    const bank = demo.house.payments.tapes.find(({ party }) => party === 'bank')!;
    return bank.figures().lines[0]!.dropped;
  };
  await expect.poll(dropped).toBeGreaterThan(0);
  expect(other.client.signedOn).toBe(false);
  await other.client.stop();
});

/** As UnionPay's hosts write, but for a number that may be anything. */
const ANY_NUMBER: Dialect = {
  ...UNIONPAY_HOST,
  elements: { ...UNIONPAY_HOST.elements, 2: { ...UNIONPAY_HOST.elements[2]!, attribute: 'ans..99' } },
};

test.each([
  ['thirteen digits, as the shortest cards have', '6299000000005', '14'],
  ['thirteen digits of nobody’s', '4000000000006', '15'],
  ['a wrong check digit', '6299000000000008', '14'],
  ['twelve digits', '629900000000', '14'],
  ['twenty digits', '62990000000000000007', '30'],
  ['letters', '6299OOOO00000007', '30'],
  ['nothing', '', '15'],
])('a card number of %s is answered, and none of it is dropped', async (_what, number, response) => {
  const { issuerPorts, networkPort } = demo.house.payments;
  for (const [port, from, to] of [
    [networkPort!, ACQUIRER_CODE, NETWORK_CODE],
    [issuerPorts.get('token')!, NETWORK_CODE, BANK_CODE],
  ] as const) {
    const { client, reached } = await lineTo(demo, port, from, to, undefined, ANY_NUMBER);
    await reached;
    const own = { 2: number, 14: '3012', 18: '4722', 22: '012', 41: '10000001', 49: '156' };
    const named = { 32: ACQUIRER_CODE, 33: NETWORK_CODE, 43: acceptorField('Shop', 'Shanghai', 'CHN') };
    const answer = await client.request(asked('0200', { ...own, ...named }));
    // The bank is asked for what is in its ranges only, and says of anything else that there is no such card.
    const expected = to === BANK_CODE && response === '15' ? '14' : response;
    expect([to, answer.kind === 'answered' && answer.message.get(39)]).toEqual([to, expected]);
    await client.stop();
  }
});
