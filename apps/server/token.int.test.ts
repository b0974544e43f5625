import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueCards } from './demo/cards.ts';
import { type DemoHouse, demoHouse, until } from './testing/demo-house.ts';

const BANK = 'institution:hengxin-bank';

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  await until(async () => (await demo.call('GET', '/api/pilots/token')).body.state === 'running', 'it runs');
  await issueCards(demo.house);
}, 60_000);
afterAll(() => demo.close());

const me = async (as = 'customer:lin') => (await demo.call('GET', '/api/token/me', as)).body;
test('a demo customer has a card of the bank and money on the account; its number is in no answer', async () => {
  const { cards, tokens, account } = await me();
  expect(cards).toMatchObject([{ state: 'active', bound: false }]);
  expect(tokens).toEqual([]);
  expect(account).toEqual({ available: '20000.00', currency: 'CNY' });
  expect(JSON.stringify(cards)).not.toMatch(/\d{13}/);
});

test('who has no card is told that there is nothing', async () => {
  expect((await demo.call('GET', '/api/token/me', 'customer:nobody')).status).toBe(404);
});

test('only the bank issues cards', async () => {
  const body = { customer: 'chen', region: '310000' };
  expect((await demo.call('POST', '/api/token/cards', 'institution:fenghe-bank', body)).status).toBe(403);
  expect((await demo.call('POST', '/api/token/cards', 'customer:chen', body)).status).toBe(403);
  expect((await demo.call('POST', '/api/token/cards', BANK, { ...body, customer: 'zhou' })).status).toBe(201);
});
