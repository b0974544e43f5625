import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse } from '../testing/demo-house.ts';
import { SHOP, SHOP_REQUESTOR } from '../testing/holder.ts';
import { TokenHolder } from '../testing/token-holder.ts';

const BANK = 'institution:hengxin-bank';
const OTHERS = ['institution:fenghe-bank', 'supervisor', 'auditor'] as const;
const DESK = '/pilots/token/payments';

let demo: DemoHouse;
let token: string;
let card: string;
let payment: string;
let rrn: string;
beforeAll(async () => {
  demo = await demoHouse();
  const lin = await TokenHolder.open(demo, 'lin');
  [{ id: card }] = (await lin.me()).cards;
  token = await lin.token();
  payment = await lin.pay(token, '5.00', 'found-1');
  await lin.done(`/payments/${payment}/not-me`, { token });
  ({ rrn } = (await lin.get(`/payments/${payment}`)).body);
}, 120_000);
afterAll(() => demo?.close());

const find = (wanted: string, who: string) =>
  demo.call('GET', `/api/find?q=${encodeURIComponent(wanted)}`, who);
const places = async (wanted: string, who: string): Promise<readonly string[]> =>
  (await find(wanted, who)).body.found.map(
    ({ kind, id, place }: { kind: string; id: string; place: string }) => `${kind} ${id} ${place}`,
  );

test('each number of the pilot leads its own staff to the desk’s page', async () => {
  const paid = [
    `payment ${payment} ${DESK}/live/payments/${payment}`,
    `dispute ${payment} ${DESK}/disputes/${payment}`,
  ];
  expect(await places(token, BANK)).toEqual([`token ${token} ${DESK}/tokens/${token}`]);
  expect(await places(card, BANK)).toEqual([`card ${card} ${DESK}/tokens?card=${card}`]);
  expect(await places(SHOP_REQUESTOR, BANK)).toEqual([`requestor ${SHOP_REQUESTOR} ${DESK}/requestors`]);
  expect((await places('lin', BANK))[0]).toBe(`customer lin ${DESK}/tokens?customer=lin`);
  expect(await places(payment, BANK)).toEqual(paid);
  expect(await places(rrn, BANK)).toEqual(paid);
});

test('whoever watches finds what shows nobody’s data, and another institution nothing', async () => {
  const [stranger, ...watching] = OTHERS;
  const watched = [
    [payment, `payment ${payment} ${DESK}/live/payments/${payment}`],
    [rrn, `payment ${payment} ${DESK}/live/payments/${payment}`],
    [SHOP_REQUESTOR, `requestor ${SHOP_REQUESTOR} ${DESK}/requestors`],
  ] as const;
  for (const who of watching) {
    for (const [wanted, where] of watched) expect(await places(wanted, who)).toEqual([where]);
    for (const wanted of [token, card]) expect(await places(wanted, who)).toEqual([]);
    expect((await places('lin', who)).join()).not.toContain('customer');
  }
  for (const wanted of [token, card, payment, rrn, SHOP_REQUESTOR])
    expect(await places(wanted, stranger)).toEqual([]);
  expect((await find(token, 'customer:lin')).status).toBe(403);
});

test('what follows a payment has a number of its own, and leads to the payment', async () => {
  await demo.call('POST', '/api/acquiring/payments/found-1/refund', SHOP, { id: 'back-1', amount: '2.00' });
  const { rows } = await demo.house.database.pool.query(
    `select id, rrn from payments.movement where shard = 'token' and authorisation = $1 and kind = 'refund'`,
    [payment],
  );
  expect(rows).toHaveLength(1);
  for (const wanted of [rows[0].id, rows[0].rrn])
    expect((await places(wanted, BANK))[0]).toBe(`payment ${payment} ${DESK}/live/payments/${payment}`);
});

test('the number of a card or token is refused, mistyped or not, and not repeated', async () => {
  for (const wanted of ['6222821234567897', '6222 8212 3456 7890', 'card 6222-8212-3456-7897'])
    for (const who of [BANK, ...OTHERS]) {
      const { status, body } = await find(wanted, who);
      expect([status, body.code]).toEqual([422, 'number-not-searched']);
      expect(JSON.stringify(body).replace(/\D/g, '')).not.toContain('62228212');
    }
});

test('staff see a payment as the books have it, which its holder finds; those who watch do not', async () => {
  const seen = await demo.call('GET', `/api/token/payments/${payment}`, BANK);
  expect(seen.body).toMatchObject({ id: payment, rrn, customer: 'lin', token, amount: '5.00' });
  for (const who of OTHERS)
    expect((await demo.call('GET', `/api/token/payments/${payment}`, who)).status).toBe(403);
  const { body } = await demo.call('GET', '/api/facts?kind=consent.used', 'customer:lin');
  expect(JSON.stringify(body)).toContain('issue-tokens');
});

test('the desk lists the tokens of a card by its reference', async () => {
  const list = async (of: string) =>
    (await demo.call('GET', `/api/token/tokens?card=${of}`, BANK)).body.tokens.map(
      (row: { token: string }) => row.token,
    );
  expect(await list(card)).toEqual([token]);
  expect(await list('none')).toEqual([]);
});
