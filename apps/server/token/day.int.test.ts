import { Unavailable } from '@sandglass/operations';
import { dying } from '@sandglass/operations/testing';
import { BANK_ZONE, businessDate, instantOf, parseDate, type SimulatedClock } from '@sandglass/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nightStep, runNight } from '../nights/night.ts';
import { nightsOf } from '../parties/nights.ts';
import { booksOf, faultsOf, nightOver, PARTIES, threeWorkdays } from '../testing/card-parties.ts';
import { type DemoHouse, demoHouse } from '../testing/demo-house.ts';
import { SHOP, SHOP_MERCHANT, shopTakes } from '../testing/holder.ts';
import { TokenHolder } from '../testing/token-holder.ts';

const ACQUIRER_CODE = '48023310';
const BANK_CODE = '63020000';
const MERCHANT_ACCOUNT = `merchant/${SHOP_MERCHANT}`;
const MINUTE = 60_000;

let demo: DemoHouse;
const today = businessDate(Date.now());
/** The day of the payments, and the three after it. */
const [day, next, third, last] = threeWorkdays(Date.now());
beforeAll(async () => {
  demo = await demoHouse();
  await TokenHolder.cards(demo);
  await nightOver(demo, today);
}, 120_000);
afterAll(() => demo?.close());

const merchant = async (method: 'GET' | 'POST', path: string, body?: unknown) => {
  const answer = await demo.call(method, `/api/acquiring${path}`, SHOP, body);
  return answer.body;
};
const at = (date: string, time: string): number => instantOf(parseDate(date), time, BANK_ZONE);
const rowsOf = async (sql: string) => (await demo.house.database.pool.query(sql)).rows;

/** Every row of the three parties' money and clearing, as one text. */
const kept = async (): Promise<string> => {
  const shards = Object.values(PARTIES).map((shard) => `'${shard}'`);
  const tables = [
    'ledger.account',
    'payments.clearing_line',
    'payments.clearing_file',
    'payments.clearing_day',
    'payments.settlement_order',
    'payments.reconciliation',
    'payments.statement',
    'payments.difference',
    'payments.payout',
    'payments.relayed',
  ];
  const rows = [];
  for (const table of tables)
    rows.push(await rowsOf(`select * from ${table} t where shard in (${shards}) order by t::text`));
  return JSON.stringify(rows, (_name, value) => (typeof value === 'bigint' ? String(value) : value));
};

/** The day of the holder: paid, refused, given back, given up; and what goes over the cut-over. */
async function theDay(clock: SimulatedClock): Promise<void> {
  const lin = await TokenHolder.open(demo, 'lin');
  const before = Number((await lin.me()).account.available);
  const bounded = await lin.token({
    scenario: 'Travel',
    rules: { weekdays: [1, 2, 3, 4, 5], perDay: '200.00' },
  });
  const free = await lin.token({ scenario: 'Tickets' });
  const takes = async (token: string, amount: string, id: string, capture: 'now' | 'later' = 'now') => {
    clock.advance(MINUTE);
    return shopTakes(demo, token, amount, { id, capture });
  };
  expect(await takes(bounded, '150.00', 'tour')).toMatchObject({ state: 'approved', response: '00' });
  expect(await takes(bounded, '60.00', 'meal')).toMatchObject({ state: 'declined', reason: 'limit' });
  const { payments } = (await lin.get(`/payments?token=${bounded}`)).body;
  expect(payments).toMatchObject([
    {
      state: 'declined',
      amount: '60.00',
      merchantName: 'Yuanxing Travel (example)',
      reason: {
        code: 'rule-per-day',
        text: {
          'zh-Hans': expect.stringContaining('200.00'),
          'zh-Hant': expect.stringContaining('200.00'),
          en: expect.stringMatching(/¥200\.00/),
        },
      },
    },
    { state: 'paid', amount: '150.00', reason: null },
  ]);

  clock.advance(MINUTE);
  expect(await merchant('POST', '/payments/tour/refund', { id: 'tour-back', amount: '40.00' })).toMatchObject(
    {
      state: 'approved',
    },
  );
  expect(await takes(free, '88.80', 'mistaken')).toMatchObject({ state: 'approved' });
  clock.advance(MINUTE);
  expect(await merchant('POST', '/payments/mistaken/void')).toMatchObject({ state: 'reversed' });
  clock.advanceTo(at(day, '23:50'));
  expect(await takes(free, '80.00', 'room', 'later')).toMatchObject({ state: 'approved' });
  expect(await takes(free, '33.33', 'late')).toMatchObject({ state: 'approved' });
  expect(await takes(free, '12.00', 'raced')).toMatchObject({ state: 'approved' });
  expect(Number((await lin.me()).account.available)).toBeCloseTo(before - 110 - 80 - 33.33 - 12, 2);

  // The house goes on over the cut-over: what came before it is cleared with its own date, what comes after with the next.
  await demo.reopen({ listening: false });
  clock.advanceTo(at(next, '00:05'));
  // Given up before the night had cleared it: it is in no file, and both books wait for the next one to say so.
  const bearer = { authorization: `Bearer ${await demo.tokenOf(SHOP)}`, 'idempotency-key': 'raced-void' };
  const raced = await demo.house.app.inject({
    method: 'POST',
    url: '/api/acquiring/payments/raced/void',
    headers: bearer,
    payload: {},
  });
  expect(raced.json()).toMatchObject({ state: 'reversed' });
  await demo.reopen();
  const completion = { id: 'room-1', amount: '50.00', last: true };
  expect(await merchant('POST', '/payments/room/capture', completion)).toMatchObject({ state: 'approved' });
  await nightOver(demo, next);
  clock.advance(MINUTE);
  expect(await merchant('POST', '/payments/late/void')).toMatchObject({ state: 'reversed' });
  expect(Number((await lin.me()).account.available)).toBeCloseTo(before - 160, 2);
}

/**
 * The night of a date, with the house closed and opened again before it and after each of its steps, and each step killed before
 * and after each of its calls, until one goes through. How often it was killed.
 */
async function stoppedNight(date: string): Promise<number> {
  const steps = nightsOf(demo.house.pilots).flatMap(([shard, of]) => of.map((step) => ({ shard, step })));
  let killed = 0;
  for (const { shard, step } of steps) {
    await demo.reopen({ listening: false });
    const { executors, database } = demo.house;
    for (let nth = 0, dead = true; dead; nth += 1) {
      const dies = dying(executors.get(shard)!, Math.max(1, nth), nth === 0 ? 'before' : 'after');
      dead = await nightStep(database.pools.read, dies, step, parseDate(date)).then(
        () => false,
        (error) => {
          if (!(error instanceof Unavailable)) throw error;
          return true;
        },
      );
      if (dead) killed += 1;
    }
  }
  await demo.reopen();
  return killed;
}

test('a day of payments: the next days acquirer, network and bank agree to the fen, also when the night is stopped, killed in each of its steps, or done twice', async () => {
  const offset = (at(day, '09:00') - Date.now()) / 86_400_000;
  await demo.clock.tell(-offset, async (clock) => {
    await nightOver(demo, day);
    await theDay(clock);
    expect(
      await rowsOf(`select date::text, member, amount::text from payments.settlement_order
      where amount <> 0 order by date, member`),
    ).toEqual([
      { date: day, member: ACQUIRER_CODE, amount: '14277' },
      { date: day, member: BANK_CODE, amount: '-14287' },
    ]);
    expect((await merchant('GET', '/settlements')).settlements[0]).toMatchObject({
      date: day,
      paidOn: next,
      sales: '284.13',
      refunds: '40.00',
      other: '-88.80',
      fee: '0.93',
      paid: '154.40',
    });
    const watched = await demo.call('GET', '/api/network/days?limit=1', 'supervisor');
    expect(watched.body.days).toMatchObject([
      {
        date: day,
        state: 'settled',
        settlesOn: next,
        fees: '0.10',
        members: [
          { member: ACQUIRER_CODE, party: 'acquirer', net: '142.77', movedOn: next },
          { member: BANK_CODE, party: 'bank', net: '-142.87', movedOn: next },
        ],
      },
    ]);
    expect(await daysUntilNone(watched.body.next)).toBeGreaterThan(0);
    const waiting = { kind: 'only-ours', state: 'waiting' };
    expect(await faultsOf(demo)).toMatchObject([
      { shard: PARTIES.acquirer, ...waiting },
      { shard: PARTIES.bank, ...waiting },
    ]);

    await demo.reopen({ listening: false });
    clock.advanceTo(at(third, '00:01'));
    expect(await stoppedNight(third)).toBeGreaterThan(20);
    await nightOver(demo, third);
    expect((await merchant('GET', '/settlements')).settlements[0]).toMatchObject({
      date: next,
      paidOn: third,
      sales: '50.00',
      other: '-45.33',
      fee: '0.03',
      paid: '4.64',
    });
    expect(await faultsOf(demo)).toEqual([]);

    clock.advanceTo(at(last, '00:01'));
    await nightOver(demo, last);
    await agreed();

    const once = await kept();
    for (const [shard, steps] of nightsOf(demo.house.pilots))
      await runNight({
        pool: demo.house.database.pools.read,
        executor: demo.house.executors.get(shard)!,
        steps,
        today: last,
        onFailure: (error) => {
          throw error;
        },
      });
    expect(await kept()).toBe(once);
  });
}, 240_000);

/** Settlement dates of the network behind a cursor, one at a time, each before the one that came before it. */
async function daysUntilNone(first: string | null): Promise<number> {
  const dates: string[] = [];
  for (let cursor = first; cursor !== null; ) {
    const { body } = await demo.call('GET', `/api/network/days?limit=1&cursor=${cursor}`, 'auditor');
    dates.push(...body.days.map(({ date }: { date: string }) => date));
    cursor = body.next;
  }
  expect(dates).toEqual([...new Set(dates)].sort().reverse());
  return dates.length;
}

/** ¥110 and ¥50 stayed paid: interchange 0.39 and 0.18, the network's fee of each member 0.04 and 0.02, the merchant's price 0.66 and 0.30. */
async function agreed(): Promise<void> {
  expect(await faultsOf(demo)).toEqual([]);
  const [acquirer, network, bank] = [
    await booksOf(demo, 'acquirer'),
    await booksOf(demo, 'network'),
    await booksOf(demo, 'bank'),
  ];
  expect(network).toEqual({ 'network/fee-income': -12n, 'network/settlement-bank': 12n });
  expect(acquirer).toEqual({
    'clearing/central-bank': 33n,
    'clearing/interchange': 57n,
    'clearing/merchant-fees': -96n,
    'clearing/network-fee': 6n,
  });
  expect(acquirer[MERCHANT_ACCOUNT]).toBeUndefined();
  expect(bank).toMatchObject({
    'clearing/central-bank': -15_949n,
    'clearing/interchange': -57n,
    'clearing/network-fee': 6n,
    'current/lin': -(2_000_000n - 16_000n),
  });
  expect(
    Object.keys(bank).filter((id) => /card-clearing|settlement-due|claims|differences/.test(id)),
  ).toEqual([]);
}
