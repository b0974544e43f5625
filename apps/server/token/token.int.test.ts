import { checkBalanced } from '@sandglass/ledger';
import { businessDate } from '@sandglass/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse } from '../testing/demo-house.ts';
import { boundCard, cardsIssued, SHOP, shopTakes, tokenFor } from '../testing/holder.ts';

const BANK = 'institution:hengxin-bank';
const LIN = 'customer:lin';

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  await cardsIssued(demo);
}, 60_000);
afterAll(() => demo?.close());

const me = async (as = LIN) => (await demo.call('GET', '/api/token/me', as)).body;
const balance = async (shard: string, account: string): Promise<bigint> => {
  const { rows } = await demo.house.database.pool.query<{ owed: bigint }>(
    'select (credits - debits)::int8 as owed from ledger.account where shard = $1 and id = $2',
    [shard, account],
  );
  return rows[0]!.owed;
};

test('a demo customer has a card of the bank and money on the account; its number is in no answer', async () => {
  const { cards, tokens, account } = await me();
  expect(cards).toMatchObject([{ state: 'active', bound: false }]);
  expect(tokens).toEqual([]);
  expect(account).toEqual({ available: '20000.00', currency: 'CNY' });
  expect(JSON.stringify(cards)).not.toMatch(/(?<![0-9a-f])\d{13,19}(?![0-9a-f])/);
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

test('nobody binds a card before the agreement of the pilot is accepted', async () => {
  const [card] = (await me('customer:chen')).cards;
  const { body } = await demo.call('POST', '/api/token/bindings', 'customer:chen', { card: card.id });
  expect(body.code).toBe('agreement-changed');
});

test('bound once, a card pays by token from shop to bank, under the rules of its holder', async () => {
  const card = await boundCard(demo, LIN);
  expect((await me()).cards).toMatchObject([{ id: card, bound: true }]);
  const token = await tokenFor(demo, LIN, card, { rules: { perPayment: '150.00', perDay: '200.00' } });

  expect(await shopTakes(demo, token, '120.00')).toMatchObject({ state: 'approved', response: '00' });
  expect(await shopTakes(demo, token, '160.00')).toMatchObject({ state: 'declined', response: '61' });
  expect(await shopTakes(demo, token, '100.00')).toMatchObject({ state: 'declined', response: '61' });

  const after = await me();
  expect(after.account.available).toBe('19880.00');
  expect(after.tokens).toMatchObject([
    {
      id: token,
      state: 'active',
      requestor: { id: '62900000002' },
      use: { spent: '120.00', payments: 1, daySpent: '120.00', dayPayments: 1 },
    },
  ]);
  expect(await balance('acquirer', 'merchant/898290047220001')).toBe(12_000n);
  expect(await balance('token', 'bank/card-clearing')).toBe(12_000n);
  for (const shard of ['token', 'network', 'acquirer'])
    expect([shard, await checkBalanced(demo.house.database.pool, shard)]).toEqual([shard, []]);
});

test('a pause and a deletion hold for the very next payment; what was paid comes back all the same', async () => {
  const { cards } = await me();
  const token = await tokenFor(demo, LIN, cards[0].id);
  const step = (what: string) => demo.call('POST', `/api/token/tokens/${token}/${what}`, LIN, {});
  expect(await shopTakes(demo, token, '30.00', { id: 'trip' })).toMatchObject({ state: 'approved' });
  await step('suspend');
  expect(await shopTakes(demo, token, '1.00')).toMatchObject({ response: '62' });
  await step('resume');
  expect(await shopTakes(demo, token, '1.00')).toMatchObject({ response: '00' });
  await step('delete');
  expect(await shopTakes(demo, token, '1.00')).toMatchObject({ response: '14' });
  const before = (await me()).account.available;
  const refund = { id: 'trip-back', amount: '30.00' };
  const { body } = await demo.call('POST', '/api/acquiring/payments/trip/refund', SHOP, refund);
  expect(body).toMatchObject({ state: 'approved' });
  expect(Number((await me()).account.available) - Number(before)).toBe(30);
});

test('what was declared is figured from ledger, log and payments, and what the limits counted can be replayed', async () => {
  const { measures, used } = demo.house.pilots.find(({ id }) => id === 'token')!;
  const { pool } = demo.house.database;
  const today = businessDate(demo.clock.now());
  const figures: Record<string, number | null> = {};
  for (const { id, figure, sql } of measures.filter(
    (one) => one.sensed !== 'probed' && one.figure !== undefined,
  )) {
    const { rows } = await pool.query(sql, sql.includes('$2') ? ['token', today] : ['token']);
    if (id.startsWith('token.')) figures[figure!] = rows[0].value === null ? null : Number(rows[0].value);
  }
  // Paid: 120, 30 and 1; declined by the holder’s rules twice, and once each because paused and deleted.
  expect(figures).toEqual({
    users: 1,
    merchants: 1,
    payments: 3,
    'paid-amount': 15_100,
    bindings: 2,
    'fraud-share': 0,
    'fraud-amount': 0,
    'approval-share': 60,
    'unreconciled-days': 0,
  });
  const { rows } = await pool.query(used!, ['token', 100]);
  const counted = rows.map(({ is_new, usage }) => [
    is_new,
    ...usage.map(({ measure }: { measure: string }) => measure),
  ]);
  const paid = [true, 'users', 'payments', 'paid-amount'];
  // Of one day, and before its payments: two tokens, and their merchant's first.
  expect(counted.slice(0, 3).sort()).toEqual([
    [true, 'bindings'],
    [true, 'bindings'],
    [true, 'merchants'],
  ]);
  expect(counted.slice(3)).toEqual([paid, paid, paid]);
});
