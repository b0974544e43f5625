import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse } from '../testing/demo-house.ts';

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
