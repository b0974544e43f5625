import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import type { Outcome } from '@sandglass/operations';
import { localTime } from '@sandglass/time';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { GuardedPilot, limitOf } from './testing/pilot.ts';

let db: TestDatabase;
let pilot: GuardedPilot;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  pilot = new GuardedPilot(db.pool);
  await pilot.house.start();
});
afterEach(() => pilot.house.stop());

const codeOf = (outcome: Outcome): string => (outcome.outcome === 'done' ? 'done' : outcome.code);
const said = async (outcome: Promise<Outcome>): Promise<string> => codeOf(await outcome);

it('of 64 drawdowns at once with room for 10, exactly 10 pass, and the log says why for each other', async () => {
  await pilot.mandate('running', limitOf({ maximum: '1000.00' }));
  const all = await Promise.all(Array.from({ length: 64 }, () => pilot.draw({ amount: 10_000 })));
  expect(all.filter(({ outcome }) => outcome === 'done')).toHaveLength(10);
  const refused = await pilot.facts('operation.refused');
  expect(refused).toHaveLength(54);
  for (const fact of refused)
    expect(fact).toEqual({
      operation: 'test.new',
      reason: 'limit-reached',
      limit: 'total',
      maximum: '1000.00',
    });
  const { rows } = await db.pool.query('select value from guard.counter where shard = $1', [pilot.id]);
  expect(rows).toEqual([{ value: 100_000n }]);
});

it('a refused operation uses up nothing, and a smaller one still passes', async () => {
  await pilot.mandate('running', limitOf({ maximum: '100.00' }));
  expect(await said(pilot.draw({ amount: 6_000 }))).toBe('done');
  expect(await pilot.draw({ amount: 4_001 })).toMatchObject({
    code: 'limit-reached',
    values: { limit: 'total', maximum: '100.00', used: '60.00' },
  });
  expect(await said(pilot.draw({ amount: 4_000 }))).toBe('done');
});

it('a limit per customer, and one per region, count each of them apart', async () => {
  await pilot.mandate(
    'running',
    limitOf({ id: 'each', per: 'customer', maximum: '100.00' }),
    limitOf({ id: 'region', per: 'region', maximum: '150.00' }),
  );
  const draw = (customer: string, region: string) => pilot.draw({ amount: 10_000, customer, region });
  expect(await said(draw('ann', '330000'))).toBe('done');
  expect(await draw('ann', '110000')).toMatchObject({ code: 'limit-reached', values: { limit: 'each' } });
  expect(await draw('bob', '330000')).toMatchObject({ code: 'limit-reached', values: { limit: 'region' } });
  expect(await said(draw('bob', '110000'))).toBe('done');
});

it.each([
  ['day', '2024-01-16', '2024-01-17'],
  ['month', '2024-01-31', '2024-02-01'],
  ['year', '2024-12-31', '2025-01-01'],
] as const)(
  'a limit by the %s has room again on the next one, by the business date',
  async (period, last, next) => {
    await pilot.mandate(
      'running',
      limitOf({ id: 'all', period, kind: 'count', maximum: '2' }),
      limitOf({ id: 'each', per: 'customer', period, kind: 'count', maximum: '1' }),
    );
    const draw = (customer: string) => said(pilot.draw({ count: 1, customer }));
    pilot.house.businessDate = last;
    expect([await draw('ann'), await draw('ann'), await draw('bob'), await draw('cho')]).toEqual([
      'done',
      'limit-reached',
      'done',
      'limit-reached',
    ]);
    pilot.house.businessDate = next;
    expect([await draw('ann'), await draw('cho'), await draw('bob')]).toEqual([
      'done',
      'done',
      'limit-reached',
    ]);
  },
);

it('a balance falls by repayment and has room again', async () => {
  await pilot.mandate('running', limitOf({ kind: 'balance', maximum: '100.00' }));
  expect(await said(pilot.draw({ amount: 10_000 }))).toBe('done');
  expect(await said(pilot.draw({ amount: 1 }))).toBe('limit-reached');
  expect(await said(pilot.repay({ amount: -4_000 }))).toBe('done');
  expect(await said(pilot.draw({ amount: 4_000 }))).toBe('done');
  expect(await said(pilot.draw({ amount: 1 }))).toBe('limit-reached');
});

it('customers are counted once a window, whatever they do', async () => {
  await pilot.mandate('running', limitOf({ kind: 'customers', period: 'month', maximum: '2' }));
  const draw = (customer: string) => said(pilot.draw({ customer }));
  expect(await draw('ann')).toBe('done');
  expect(await draw('ann')).toBe('done');
  expect(await draw('bob')).toBe('done');
  expect(await draw('cho')).toBe('limit-reached');
  expect(await draw('ann')).toBe('done');
  pilot.house.businessDate = '2024-02-01';
  expect(await draw('cho')).toBe('done');
});

it('only the declared regions, and only within the declared hours', async () => {
  await pilot.mandate(
    'running',
    limitOf({ id: 'where', kind: 'regions', regions: ['330000'] }),
    limitOf({ id: 'when', kind: 'hours', from: '08:00', to: '20:00', zone: 'Asia/Shanghai' }),
  );
  const at = (time: string) => {
    pilot.house.now = Date.parse(`2024-01-16T${time}+08:00`);
    expect(localTime(pilot.house.now, 'Asia/Shanghai').time.slice(0, 5)).toBe(time.slice(0, 5));
    return said(pilot.draw({ region: '330000' }));
  };
  expect(await said(pilot.draw({ region: '110000' }))).toBe('region-not-allowed');
  expect(await at('07:59:59')).toBe('outside-hours');
  expect(await at('08:00:00')).toBe('done');
  expect(await at('19:59:59')).toBe('done');
  expect(await at('20:00:00')).toBe('outside-hours');
  expect(await said(pilot.repay({ region: '110000' }))).toBe('done');
});

it('hours may go over midnight, by the clock of the declared zone, also when that clock is changed', async () => {
  await pilot.mandate(
    'running',
    limitOf({ id: 'night', kind: 'hours', from: '22:00', to: '06:00', zone: 'Europe/London' }),
  );
  const at = (instant: string) => {
    pilot.house.now = Date.parse(instant);
    return said(pilot.draw({}));
  };
  // Winter: the zone’s clock is UTC.
  expect(await at('2024-01-16T21:59:59Z')).toBe('outside-hours');
  expect(await at('2024-01-16T22:00:00Z')).toBe('done');
  expect(await at('2024-01-17T00:00:00Z')).toBe('done');
  expect(await at('2024-01-17T05:59:59Z')).toBe('done');
  expect(await at('2024-01-17T06:00:00Z')).toBe('outside-hours');
  // The night of 31 March 2024, when 01:00 GMT became 02:00 BST: it begins by the old clock and ends by the new one.
  expect(await at('2024-03-30T22:00:00Z')).toBe('done');
  expect(await at('2024-03-31T04:59:59Z')).toBe('done');
  expect(await at('2024-03-31T05:00:00Z')).toBe('outside-hours');
  expect(await at('2024-03-31T20:59:59Z')).toBe('outside-hours');
  expect(await at('2024-03-31T21:00:00Z')).toBe('done');
});

it('the log warns once at 80 per cent', async () => {
  await pilot.mandate('running', limitOf({ maximum: '100.00' }));
  for (let n = 0; n < 10; n += 1) await pilot.draw({ amount: 1_000 });
  expect(await pilot.facts('limit.warning')).toEqual([
    { limit: 'total', percent: 80, used: '80.00', maximum: '100.00' },
  ]);
});

it('a limit too small for a share warns when it is full', async () => {
  await pilot.mandate('running', limitOf({ kind: 'count', maximum: '1' }));
  await pilot.draw({ count: 1 });
  expect(await pilot.facts('limit.warning')).toMatchObject([{ used: '1', maximum: '1' }]);
});

it('a limit in time sees what its neighbours in a batch used', async () => {
  await pilot.mandate('running', limitOf({ kind: 'count', maximum: '3' }));
  const all = await Promise.all(Array.from({ length: 5 }, () => pilot.draw({ count: 1 })));
  expect(all.map(codeOf)).toEqual(['done', 'done', 'done', 'limit-reached', 'limit-reached']);
});
