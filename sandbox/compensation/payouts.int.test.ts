import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { readRows } from '@sandglass/operations';
import { dying } from '@sandglass/operations/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { payOut, payWaiting, planOut, readHarm } from './index.ts';
import { type PayoutState, payouts, runOf } from './tables.ts';
import { bank, FundedPilot, promising, second } from './testing/fund.ts';

let db: TestDatabase;
let pilot: FundedPilot;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  pilot = new FundedPilot(db.pool);
  await pilot.start(promising({ minimum: '0' }), 'ann', 'bob', 'cho');
});
afterEach(() => pilot.house.stop());

const defect = { incident: 'INC-7', harmed: 'overcharged', from: '2024-01-10', to: '2024-01-11' };
/** Every job that is due, and those that they make. */
const drained = async (): Promise<void> => {
  while ((await pilot.drain.drain()) > 0);
};
const asked = async (): Promise<string> =>
  String((await pilot.house.done(pilot.operations.askPayout, defect, bank)).payout);
const approve = (payout: string, sum = '60.00') =>
  pilot.house.done(pilot.operations.approvePayout, { payout, sum }, second);
const rowOf = async (payout: string) => {
  const [row] = await readRows(db.pool, payouts, 'where shard = $1 and id = $2', [pilot.pilot, payout]);
  return row!;
};
const stateOf = async (payout: string): Promise<PayoutState> => (await rowOf(payout)).state;
const each = async (): Promise<bigint[]> => [
  await pilot.on('ann'),
  await pilot.on('bob'),
  await pilot.on('cho'),
];

it('whom the query finds is planned in public, approved by another officer, paid without asking, and closed', async () => {
  await pilot.payIn('100.00');
  const payout = await asked();
  await drained();
  expect(await pilot.facts('compensation.harmed-found')).toEqual([
    { payout, incident: 'INC-7', harmed: 'overcharged', count: '3', sum: '60.00', currency: 'CNY' },
  ]);
  expect(await each()).toEqual([0n, 0n, 0n]);
  await approve(payout);
  await drained();
  expect(await each()).toEqual([2_000n, 2_000n, 2_000n]);
  expect(await stateOf(payout)).toBe('closed');
  expect(await pilot.facts('compensation.payout-closed')).toMatchObject([
    { paid: '3', sum: '60.00', excepted: '0' },
  ]);
  const header = Object.keys((await pilot.facts('compensation.harmed'))[0]!).sort();
  expect(header).toEqual(['claim', 'incident', 'payout']);
});

it('who asked cannot approve, another sum is not approved, and the same harm is not planned twice', async () => {
  const payout = await asked();
  const { approvePayout, askPayout } = pilot.operations;
  expect(await pilot.house.refused(approvePayout, { payout, sum: '60.00' }, second)).toBe('payout-state');
  await drained();
  expect(await pilot.house.refused(approvePayout, { payout, sum: '60.00' }, bank)).toBe(
    'payment-needs-second-officer',
  );
  expect(await pilot.house.refused(approvePayout, { payout, sum: '59.00' }, second)).toBe(
    'payout-sum-differs',
  );
  expect(await pilot.house.refused(askPayout, defect, second)).toBe('payout-exists');
  expect(await pilot.house.refused(askPayout, { ...defect, harmed: 'anything' }, bank)).toBe(
    'harmed-query-unknown',
  );
  expect(await pilot.house.refused(askPayout, { ...defect, to: '2024-01-09' }, bank)).toBe('dates-reversed');
});

it('a fund that runs empty in the middle pays the rest after the next payment in, and the payout stays open until then', async () => {
  await pilot.payIn('25.00');
  const payout = await asked();
  await drained();
  await approve(payout);
  await drained();
  expect((await each()).filter((paid) => paid === 2_000n)).toHaveLength(1);
  expect(await pilot.inFund()).toBe(500n);
  expect(await pilot.house.refused(pilot.operations.closePayout, { payout })).toBe('payout-incomplete');
  await pilot.payIn('20.00');
  await drained();
  expect((await each()).filter((paid) => paid === 2_000n)).toHaveLength(2);
  expect(await stateOf(payout)).toBe('approved');
  await pilot.payIn('15.00');
  await drained();
  expect(await each()).toEqual([2_000n, 2_000n, 2_000n]);
  expect(await rowOf(payout)).toMatchObject({ state: 'closed', paid: 3n, paid_sum: 6_000n });
  expect(await pilot.inFund()).toBe(0n);
});

it('killed before or after each step of planning, paying and closing, and done again, everyone is paid once', async () => {
  // plan, note; three items, mark, close of the run, close of the payout.
  for (const when of ['before', 'after'] as const) {
    for (let nth = 1; nth <= 8; nth += 1) {
      await pilot.house.stop();
      pilot = new FundedPilot(db.pool);
      await pilot.start(promising({ minimum: '0' }), 'ann', 'bob', 'cho');
      await pilot.payIn('100.00');
      const payout = await asked();
      const { of, operations, house } = pilot;
      const occasion = 'job-1';
      const killed = dying(pilot.house.executor, nth, when);
      await planOut(db.pool, killed, of, operations, payout).catch(() => undefined);
      await planOut(db.pool, house.executor, of, operations, payout);
      await approve(payout);
      const atStep = nth > 2 ? dying(pilot.house.executor, nth - 2, when) : house.executor;
      await payOut(db.pool, atStep, operations, { payout, occasion }).catch(() => undefined);
      await payOut(db.pool, house.executor, operations, { payout, occasion });
      await payOut(db.pool, house.executor, operations, { payout, occasion });
      expect({ when, nth, each: await each() }).toEqual({ when, nth, each: [2_000n, 2_000n, 2_000n] });
      expect(await stateOf(payout)).toBe('closed');
      expect(await pilot.inFund()).toBe(4_000n);
    }
  }
});

it('driven twice at once while the fund is filled, everyone is paid once', async () => {
  const payout = await asked();
  const { of, operations, house } = pilot;
  await planOut(db.pool, house.executor, of, operations, payout);
  await approve(payout);
  const pay = () => payOut(db.pool, house.executor, operations, { payout, occasion: 'job' });
  const settle = () => payWaiting(db.pool, house.executor, operations, 'pay-in');
  await Promise.all([pay(), pilot.payIn('100.00').then(settle), pay()]);
  await drained();
  await payWaiting(db.pool, house.executor, operations, 'later');
  expect(await each()).toEqual([2_000n, 2_000n, 2_000n]);
  expect(await pilot.inFund()).toBe(4_000n);
});

it('a customer who cannot be paid is handed to a person with the reason, and the others are paid', async () => {
  await pilot.payIn('100.00');
  const payout = await asked();
  await drained();
  // As the owner of the database: a person whose key was erased has no entry that could be written.
  await pilot.house.stop();
  await db.pool.query(
    `insert into journal.subject (shard, id, pseudonym, wrapped, erased_at) values ($1, 'bob', 'b0b', null, now())`,
    [pilot.pilot],
  );
  await pilot.house.start();
  await approve(payout);
  await drained();
  expect(await each()).toEqual([2_000n, 0n, 2_000n]);
  const { rows } = await db.pool.query(
    `select item, reason from runs.item where shard = $1 and run = $2 and state = 'excepted'`,
    [pilot.pilot, runOf(payout)],
  );
  expect(rows).toEqual([{ item: 'bob', reason: 'person-erased' }]);
  expect(await pilot.facts('compensation.payout-closed')).toMatchObject([{ paid: '2', excepted: '1' }]);
});

it('the programme counts whom approved plans name and who of them has the money', async () => {
  const before = await readHarm(db.pool);
  const payout = await asked();
  await drained();
  expect(await readHarm(db.pool)).toEqual(before);
  await pilot.payIn('25.00');
  await approve(payout);
  await drained();
  expect(await readHarm(db.pool)).toEqual({ harmed: before.harmed + 3, compensated: before.compensated + 1 });
});
