import { BANK_ZONE, businessDate, instantOf } from '@sandglass/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACQUIRER_INSTITUTION } from '../parties/names.ts';
import { booksOf, faultsOf, nightOver, PARTIES, threeWorkdays } from '../testing/card-parties.ts';
import { type DemoHouse, demoHouse, until } from '../testing/demo-house.ts';
import { SHOP, SHOP_MERCHANT, shopTakes } from '../testing/holder.ts';
import { paidPast, strayOf, stuckSale } from '../testing/stray-payment.ts';
import { TokenHolder } from '../testing/token-holder.ts';

const [ACQUIRER, BANK] = [`institution:${ACQUIRER_INSTITUTION}`, 'institution:hengxin-bank'];
const WORDS = 'Found in the other side’s books.';

let demo: DemoHouse;
const [day, next, third] = threeWorkdays(Date.now());
beforeAll(async () => {
  demo = await demoHouse();
  await TokenHolder.cards(demo);
  await nightOver(demo, businessDate(Date.now()));
}, 120_000);
afterAll(() => demo?.close());

type Doors = 'acquiring' | 'token';
const staffOf = (doors: Doors, person: string): string =>
  `${doors === 'acquiring' ? ACQUIRER : BANK}:${person}`;
const differencesOf = async (doors: Doors, date: string) =>
  (await demo.call('GET', `/api/${doors}/clearing/days/${date}/differences`, staffOf(doors, 'jia'))).body
    .differences;

/** One officer's step, and the other's. */
async function both(doors: Doors, path: string, body: object): Promise<void> {
  for (const person of ['jia', 'yi']) {
    const { status, body: said } = await demo.call(
      'POST',
      `/api/${doors}/${path}`,
      staffOf(doors, person),
      body,
    );
    expect([person, status, said.code]).toEqual([person, 200, undefined]);
  }
}
/** What waits for each of the acquirer's officers. */
const due = async (): Promise<readonly string[]> =>
  Promise.all(
    ['jia', 'yi'].map(async (person) => {
      const { stuck, differences } = (
        await demo.call('GET', '/api/acquiring/due', staffOf('acquiring', person))
      ).body;
      return `${stuck} + ${differences}`;
    }),
  );
const settle = (doors: Doors, { id }: { id: string }, way: string): Promise<void> =>
  both(doors, `differences/${encodeURIComponent(id)}/settle`, { way, words: WORDS });

test('the acquirer’s staff see the acquirer’s own things and nobody else’s; no other institution sees them', async () => {
  const statusOf = async (path: string, as: string) => (await demo.call('GET', path, as)).status;
  const desk = async (as: string) => (await demo.call('GET', '/api/acquiring/desk', as)).body;
  expect(await desk(ACQUIRER)).toEqual({ own: true, seen: true });
  expect(await desk('supervisor')).toEqual({ own: false, seen: true });
  expect(await desk(BANK)).toEqual({ own: false, seen: false });
  for (const path of [
    'clearing/days',
    'live/acquirer',
    'live/acquirer/payments',
    'live/acquirer/open-sales',
  ]) {
    for (const as of [ACQUIRER, 'supervisor', 'auditor'])
      expect([path, as, await statusOf(`/api/acquiring/${path}`, as)]).toEqual([path, as, 200]);
    for (const as of [BANK, 'institution:zhongyue-bank'])
      expect([path, as, await statusOf(`/api/acquiring/${path}`, as)]).toEqual([path, as, 403]);
  }
  for (const path of ['clearing/days', 'live/acquirer', 'live/bank', 'disputes', 'tokens'])
    expect([path, await statusOf(`/api/token/${path}`, ACQUIRER)]).toEqual([path, 403]);
  // A member does not see another's position, nor what the network keeps.
  for (const path of ['days', 'fees']) {
    for (const as of ['supervisor', 'auditor'])
      expect([path, as, await statusOf(`/api/network/${path}`, as)]).toEqual([path, as, 200]);
    for (const as of [ACQUIRER, BANK])
      expect([path, as, await statusOf(`/api/network/${path}`, as)]).toEqual([path, as, 403]);
  }
  // What passes network and bank is not the acquirer's to see, nor another member's file.
  for (const party of ['network', 'bank'])
    expect(await statusOf(`/api/acquiring/live/${party}`, ACQUIRER)).toBe(404);
  const { body } = await demo.call('GET', `/api/acquiring/clearing/days/${day}/files/63020000`, ACQUIRER);
  expect(body.code).toBe('clearing-file-of-another');
});

test('both members’ people end a day that does not agree: a claim that is met, one that is refused, two stuck sales', async () => {
  const at = (date: typeof day, time: string): number => instantOf(date, time, BANK_ZONE);
  const { pool } = demo.house.database;
  await demo.clock.tell(-(at(day, '09:00') - Date.now()) / 86_400_000, async (clock) => {
    await nightOver(demo, day);
    const lin = await TokenHolder.open(demo, 'lin');
    const token = await lin.token({ scenario: 'Travel' });
    const before = Number((await lin.me()).account.available);
    expect(await shopTakes(demo, token, '61.00')).toMatchObject({ state: 'approved' });
    // The network holds a yuan more of it than both members.
    await pool.query(`update payments.relayed set amount = 6200 where shard = 'network' and amount = 6100`);
    // One the bank alone has, one that the acquirer alone does not know the end of, one that nobody has.
    const [never, made, unmade] = ['11.00', '12.00', '13.00'].map((amount) => strayOf(demo, amount)) as [
      ReturnType<typeof strayOf>,
      ReturnType<typeof strayOf>,
      ReturnType<typeof strayOf>,
    ];
    await paidPast(demo, token, { ...never, door: 'bank' });
    await paidPast(demo, token, { ...made, door: 'network' });
    const sales = [await stuckSale(demo, 'made', made), await stuckSale(demo, 'unmade', unmade)] as const;

    clock.advanceTo(at(next, '00:05'));
    await nightOver(demo, next);
    const [ours, theirs] = [await differencesOf('token', day), await differencesOf('acquiring', day)];
    const kindOf = (of: { open: string; kind: string }[]) => of.map(({ open, kind }) => [kind, open]).sort();
    expect(kindOf(ours)).toEqual([
      ['amount-differs', '-1.00'],
      ['only-ours', '11.00'],
    ]);
    expect(kindOf(theirs)).toEqual([
      ['amount-differs', '-1.00'],
      ['only-theirs', '-12.00'],
    ]);

    for (const one of ours) await settle('token', one, 'claim');
    const [yuan, eleven] = ['amount-differs', 'only-ours'].map((kind) =>
      ours.find((one: { kind: string }) => one.kind === kind),
    );
    const now = async (id: string) =>
      (await differencesOf('token', day)).find((one: { id: string }) => one.id === id);
    await until(async () => (await now(eleven.id)).state === 'open', 'the network’s no has come back');
    expect(await now(eleven.id)).toMatchObject({
      refused: { 'zh-Hans': '网络没有转接过这笔交易', en: 'Never passed on' },
      ways: ['reverse', 'accept'],
      open: '11.00',
    });
    expect(await now(yuan.id)).toMatchObject({ state: 'claimed', claimed: '-1.00' });
    await settle('token', eleven, 'reverse');

    const { rows: open } = (
      await demo.call('GET', '/api/acquiring/live/acquirer/open-sales?state=stuck', ACQUIRER)
    ).body;
    expect(open).toMatchObject(
      [sales[0], sales[1]].map((sale) => ({
        sale,
        response: '12',
        says: { 'zh-Hans': expect.any(String), en: expect.stringMatching(/invalid transaction/i) },
      })),
    );
    const twelve = theirs.find(({ kind }: { kind: string }) => kind === 'only-theirs');
    const early = `/api/acquiring/differences/${encodeURIComponent(twelve.id)}/settle`;
    expect((await demo.call('POST', early, `${ACQUIRER}:jia`, { way: 'accept' })).body.code).toBe(
      'difference-sale-open',
    );
    const end = (sale: string) => `sales/${encodeURIComponent(sale)}/end`;
    expect(
      (await demo.call('POST', `/api/acquiring/${end(sales[0])}`, BANK, { way: 'approved', words: WORDS }))
        .body.code,
    ).toBe('another-institution');
    expect(
      (await demo.call('POST', `/api/acquiring/${end(sales[0])}`, ACQUIRER, { way: 'approved', words: '' }))
        .status,
    ).toBe(422);
    expect(await due()).toEqual(['2 + 2', '2 + 2']);
    // What one proposed waits for the other.
    const approved = { way: 'approved', words: WORDS };
    const [amount] = theirs.filter(({ kind }: { kind: string }) => kind === 'amount-differs');
    const claims = `/api/acquiring/differences/${encodeURIComponent(amount.id)}/settle`;
    await demo.call('POST', `/api/acquiring/${end(sales[0])}`, `${ACQUIRER}:jia`, approved);
    await demo.call('POST', claims, `${ACQUIRER}:yi`, { way: 'accept', words: WORDS });
    expect(await due()).toEqual(['1 + 2', '2 + 1']);
    await demo.call('POST', claims, `${ACQUIRER}:yi`, { way: 'claim', words: WORDS });
    await demo.call('POST', `/api/acquiring/${end(sales[0])}`, `${ACQUIRER}:yi`, approved);
    expect(await due()).toEqual(['1 + 1', '1 + 0']);
    await both('acquiring', end(sales[1]), { way: 'reversed', words: WORDS });
    expect(await differencesOf('acquiring', day)).toMatchObject([
      { kind: 'amount-differs' },
      { state: 'closed' },
    ]);
    const payments = `/api/acquiring/payments`;
    expect((await demo.call('GET', `${payments}/made`, SHOP)).body).toMatchObject({ state: 'approved' });
    expect((await demo.call('GET', `${payments}/unmade`, SHOP)).body).toMatchObject({ state: 'reversed' });
    const { rows: ends } = await pool.query('select by, confirmed_by, words from payments.stuck_end');
    expect(ends).toEqual([1, 2].map(() => ({ by: 'jia', confirmed_by: 'yi', words: WORDS })));

    // The bank's claim is a line of the next file of both, and ends what it left at the acquirer.
    clock.advanceTo(at(third, '00:05'));
    await nightOver(demo, third);
    const { rows: lines } = await pool.query(
      `select kind, amount::int from payments.clearing_line where kind like '%adjustment'`,
    );
    expect(lines).toEqual([{ kind: 'credit-adjustment', amount: 100 }]);
    expect(await faultsOf(demo)).toEqual([]);
    const { rows: standing } = await pool.query(
      `select shard, way, state from payments.difference where kind = 'amount-differs' order by shard`,
    );
    expect(standing).toEqual([
      { shard: PARTIES.acquirer, way: 'matched-later', state: 'closed' },
      { shard: PARTIES.bank, way: 'claim', state: 'closed' },
    ]);
    expect(Number((await lin.me()).account.available)).toBe(before - 73);
    const [bank, acquirer] = [await booksOf(demo, 'bank'), await booksOf(demo, 'acquirer')];
    for (const books of [bank, acquirer])
      expect(
        Object.keys(books).filter((id) => /card-clearing|network\/settlement|claims|differences/.test(id)),
      ).toEqual([]);
    expect(acquirer[`merchant/${SHOP_MERCHANT}`]).toBeUndefined();
  });
}, 240_000);
