import { hash } from 'node:crypto';
import { readClearingFile } from '@sandglass/payments';
import { BANK_ZONE, businessDate, instantOf } from '@sandglass/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACQUIRER_CODE } from '../parties/names.ts';
import { booksOf, faultsOf, nightOver, threeWorkdays } from '../testing/card-parties.ts';
import { type DemoHouse, demoHouse, until } from '../testing/demo-house.ts';
import { SHOP, SHOP_MERCHANT } from '../testing/holder.ts';
import { TokenHolder } from '../testing/token-holder.ts';

const BANK_CODE = '63020000';
const OFFICERS = ['institution:hengxin-bank:jia', 'institution:hengxin-bank:yi'];

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  await TokenHolder.cards(demo);
  await nightOver(demo, businessDate(Date.now()));
}, 120_000);
afterAll(() => demo?.close());

/** What one officer proposes and another does. */
async function both(path: string, body: object): Promise<void> {
  for (const officer of OFFICERS)
    expect(await demo.call('POST', `/api/token/disputes/${path}`, officer, body)).toMatchObject({
      status: 200,
    });
}

/** The merchant answers the chargeback of a round once it has come to it. */
async function answers(round: number, body: object): Promise<void> {
  let id = '';
  await until(async () => {
    const { chargebacks } = (await demo.call('GET', '/api/acquiring/chargebacks', SHOP)).body;
    const one = chargebacks.find((of: { round: number; state: string }) => of.round === round);
    id = one?.state === 'received' ? one.id : '';
    return id !== '';
  }, `the chargeback of round ${round} has come`);
  const path = `/api/acquiring/chargebacks/${encodeURIComponent(id)}/answer`;
  expect(await demo.call('POST', path, SHOP, body)).toMatchObject({ status: 200 });
}

const stateOf = async (dispute: string): Promise<string> =>
  (await demo.call('GET', `/api/token/disputes/${dispute}`, OFFICERS[0])).body.state;

/** The bank has its own file of a date, as the network closed it; nobody has another member's. */
async function ownFileOf(date: string): Promise<void> {
  const of = (member: string, query = '') => `/api/token/clearing/days/${date}/files/${member}${query}`;
  const said = await demo.call('GET', of(BANK_CODE), OFFICERS[0]);
  const name = `clearing-${date}-${BANK_CODE}.txt`;
  expect(said).toMatchObject({ status: 200, body: { name, lines: 1, sum: '100.00', interchange: '0.35' } });
  const { rows } = await demo.house.database.pool.query(
    `select digest from payments.clearing_file where shard = 'network' and date = $1 and member = $2`,
    [date, BANK_CODE],
  );
  expect(said.body.digest).toBe(rows[0].digest);
  const file = await demo.call('GET', of(BANK_CODE, '?form=file'), OFFICERS[0]);
  expect(file.headers.get('content-disposition')).toContain(name);
  expect(hash('sha256', file.body, 'hex')).toBe(said.body.digest);
  expect(readClearingFile(file.body).lines).toMatchObject([{ kind: 'purchase', amount: 10_000n }]);
  for (const query of ['', '?form=file'])
    expect(await demo.call('GET', of(ACQUIRER_CODE, query), OFFICERS[0])).toMatchObject({
      status: 403,
      body: { code: 'clearing-file-of-another' },
    });
  for (const stranger of ['institution:fenghe-bank', 'customer:lin', SHOP])
    expect((await demo.call('GET', of(BANK_CODE), stranger)).status).toBe(403);
  expect((await demo.call('GET', of(BANK_CODE).replace(date, '2020-01-01'), OFFICERS[0])).status).toBe(404);
}

test('a payment that was not the holder’s: charged back, presented again, charged back again, and the three books agree the next days', async () => {
  const [day, next, third, last] = threeWorkdays(Date.now());
  const at = (date: typeof day, time: string): number => instantOf(date, time, BANK_ZONE);
  await demo.clock.tell(-(at(day, '09:00') - Date.now()) / 86_400_000, async (clock) => {
    await nightOver(demo, day);
    const lin = await TokenHolder.open(demo, 'lin');
    const before = (await lin.me()).account.available;
    const token = await lin.token({ scenario: 'Travel' });
    const paid = await lin.pay(token, '100.00');
    await lin.done(`/payments/${paid}/not-me`, { token });

    clock.advanceTo(at(next, '10:00'));
    await nightOver(demo, next);
    await both(`${paid}/present`, { words: 'The holder was not there.' });
    await answers(1, { contest: true, words: 'It was ordered from the holder’s own device.' });
    await until(async () => (await stateOf(paid)) === 'represented', 'the bank has the answer');
    await both(`${paid}/present`, { words: 'The device was stolen.' });
    const early = { outcome: 'won', unauthorised: true };
    const won = await demo.call('POST', `/api/token/disputes/${paid}/end`, OFFICERS[0], early);
    expect([won.status, won.body.code]).toEqual([409, 'dispute-not-lapsed']);
    await answers(2, { contest: false });
    await until(async () => (await stateOf(paid)) === 'won', 'the bank has heard that the merchant gave in');
    expect((await lin.me()).account.available).toBe(before);

    for (const date of [third, last]) {
      clock.advanceTo(at(date, '00:01'));
      await nightOver(demo, date);
      expect(await faultsOf(demo)).toEqual([]);
    }
    await ownFileOf(day);
    const { rows } = await demo.house.database.pool.query(
      `select date::text, kind, amount::text from payments.clearing_line where shard = 'network' order by date, kind, id`,
    );
    expect(rows).toEqual([
      { date: day, kind: 'purchase', amount: '10000' },
      { date: next, kind: 'chargeback', amount: '10000' },
      { date: next, kind: 'chargeback', amount: '10000' },
      { date: next, kind: 'representment', amount: '10000' },
    ]);
    // Of the payment its fees stay: 0.35 to the bank, 0.03 of each to the network; the merchant had 99.40 and owes 100.00.
    expect(await booksOf(demo, 'network')).toEqual({
      'network/fee-income': -6n,
      'network/settlement-bank': 6n,
    });
    expect(await booksOf(demo, 'acquirer')).toEqual({
      'clearing/central-bank': -9_978n,
      'clearing/interchange': 35n,
      'clearing/merchant-fees': -60n,
      'clearing/network-fee': 3n,
      [`merchant/${SHOP_MERCHANT}`]: 10_000n,
    });
    expect(await booksOf(demo, 'bank')).toMatchObject({
      'clearing/central-bank': 32n,
      'clearing/interchange': -35n,
      'clearing/network-fee': 3n,
      'current/lin': -2_000_000n,
    });
  });
}, 120_000);
