import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { type AnyOperation, effects, operation, refuse } from '@sandglass/operations';
import { dying, House } from '@sandglass/operations/testing';
import Type from 'typebox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { close, drive, mark, plan, type RunWork } from './index.ts';

let db: TestDatabase;
let house: House;
let runNumber = 0;
beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
});
afterAll(async () => {
  await house.stop();
  await db.close();
});

const one = operation({
  name: 'test.item',
  summary: 'Does one item.',
  business: 'closing',
  roles: ['system'],
  input: Type.Object({ run: Type.String(), item: Type.String() }),
  load: () => [],
  decide: (_state, { run, item }) => {
    if (item.startsWith('bad')) return refuse('role-not-allowed', { role: item });
    if (item.startsWith('bug')) throw new Error('a bug');
    return effects({ reply: {}, facts: [{ kind: 'test.item-done', header: { run, item } }] });
  },
});

function workOf(items: readonly string[]): RunWork & { listed: () => number } {
  runNumber += 1;
  const run = `run:${runNumber}`;
  let listed = 0;
  return {
    run,
    name: 'test',
    list: async () => {
      listed += 1;
      return items.map((item) => ({ item, amount: 10n }));
    },
    operation: one as unknown as AnyOperation,
    input: (item) => ({ run, item }),
    listed: () => listed,
  };
}
/** How often each item was really done, by the log. */
async function doneOf(run: string): Promise<Record<string, number>> {
  const { rows } = await db.pool.query<{ item: string; times: number }>(
    `select leaf::jsonb->'header'->>'item' as item, count(*)::int as times from journal.fact
     where kind = 'test.item-done' and leaf::jsonb->'header'->>'run' = $1 group by 1`,
    [run],
  );
  return Object.fromEntries(rows.map(({ item, times }) => [item, times]));
}
const runRow = async (run: string) =>
  (await db.pool.query('select state, count, sum, done, excepted from runs.run where id = $1', [run]))
    .rows[0];

it('a run does each item of its plan and closes, with count and sum as planned', async () => {
  const work = workOf(['a', 'b', 'c']);
  expect(await drive(db.pool, house.executor, work)).toEqual({ done: 3, excepted: 0 });
  expect(await doneOf(work.run)).toEqual({ a: 1, b: 1, c: 1 });
  expect(await runRow(work.run)).toEqual({ state: 'closed', count: 3n, sum: 30n, done: 3n, excepted: 0n });
});

it('killed before or after each of its steps and driven again, it does each item exactly once', async () => {
  // plan, three items, mark, close: six submissions.
  for (const when of ['before', 'after'] as const) {
    for (let nth = 1; nth <= 6; nth += 1) {
      const work = workOf(['a', 'b', 'c']);
      await expect(drive(db.pool, dying(house.executor, nth, when), work)).rejects.toThrow('killed');
      expect(await drive(db.pool, house.executor, work)).toEqual({ done: 3, excepted: 0 });
      expect(await doneOf(work.run)).toEqual({ a: 1, b: 1, c: 1 });
      expect(await runRow(work.run)).toMatchObject({ state: 'closed', done: 3n });
      // A plan that was written is not asked for again.
      expect(work.listed()).toBe(nth === 1 && when === 'before' ? 2 : 1);
    }
  }
});

it('killed at any step of several waves, what became of one being noted while the next is done, it does each item once', async () => {
  const items = ['e', 'd', 'c', 'b', 'a'];
  // plan, five items, three marks, close: ten submissions.
  for (const when of ['before', 'after'] as const) {
    for (let nth = 1; nth <= 10; nth += 1) {
      const work = { ...workOf(items), atOnceMax: 2 };
      await expect(drive(db.pool, dying(house.executor, nth, when), work)).rejects.toThrow('killed');
      const again = [0, 1].map(() => drive(db.pool, house.executor, work));
      expect(await Promise.all(again)).toContainEqual({ done: 5, excepted: 0 });
      expect(await doneOf(work.run)).toEqual({ a: 1, b: 1, c: 1, d: 1, e: 1 });
      expect(await runRow(work.run)).toMatchObject({ state: 'closed', done: 5n });
    }
  }
});

it('does its items in the order of its list', async () => {
  const work = { ...workOf(['c', 'a', 'd', 'b', 'e']), atOnceMax: 2 };
  await drive(db.pool, house.executor, work);
  const { rows } = await db.pool.query<{ item: string }>(
    `select leaf::jsonb->'header'->>'item' as item from journal.fact
     where kind = 'test.item-done' and leaf::jsonb->'header'->>'run' = $1 order by operation`,
    [work.run],
  );
  expect(rows.map(({ item }) => item)).toEqual(['c', 'a', 'd', 'b', 'e']);
});

it('driven twice at once it does each item once', async () => {
  const work = workOf(['a', 'b', 'c', 'd']);
  await Promise.all([drive(db.pool, house.executor, work), drive(db.pool, house.executor, work)]);
  expect(await doneOf(work.run)).toEqual({ a: 1, b: 1, c: 1, d: 1 });
  expect(await runRow(work.run)).toMatchObject({ state: 'closed', done: 4n, excepted: 0n });
});

it('an item that is refused, or fails by a bug, becomes an exception with its reason and holds nobody up', async () => {
  const work = workOf(['a', 'bad', 'bug']);
  expect(await drive(db.pool, house.executor, work)).toEqual({ done: 1, excepted: 2 });
  const { rows } = await db.pool.query(
    'select item, state, reason from runs.item where run = $1 order by item',
    [work.run],
  );
  expect(rows).toEqual([
    { item: 'a', state: 'done', reason: null },
    { item: 'bad', state: 'excepted', reason: 'role-not-allowed' },
    { item: 'bug', state: 'excepted', reason: expect.stringContaining('test.item failed') },
  ]);
});

it('a run is planned once, closed only when every item is settled, and marking twice changes nothing', async () => {
  const run = 'by-hand';
  const items = [
    { item: 'a', amount: '5' },
    { item: 'b', amount: '-7' },
  ];
  await house.done(plan, { run, name: 'x', items });
  expect(await house.refused(plan, { run, name: 'x', items: [] })).toBe('run-exists');
  expect(await house.refused(close, { run })).toBe('run-incomplete');
  const settled = { run, items: [{ item: 'a', exception: null }] };
  expect(await house.done(mark, settled)).toEqual({ done: 1, excepted: 0 });
  expect(await house.done(mark, settled)).toEqual({ done: 0, excepted: 0 });
  expect(await house.refused(close, { run })).toBe('run-incomplete');
  await house.done(mark, { run, items: [{ item: 'b', exception: 'by hand' }] });
  expect(await house.done(close, { run })).toMatchObject({ done: '1', excepted: '1' });
  expect(await house.refused(close, { run })).toBe('run-unknown');
  expect(await house.refused(mark, { run: 'none', items: [] })).toBe('run-unknown');
});

it('an empty run is planned and closed', async () => {
  expect(await drive(db.pool, house.executor, workOf([]))).toEqual({ done: 0, excepted: 0 });
});

it('goes in parts where its list is longer than one plan, and does nothing twice', async () => {
  const items = Array.from({ length: 7 }, (_, n) => `part-${n}`);
  const work = { ...workOf(items), itemsMax: 3 };
  expect(await drive(db.pool, house.executor, work)).toEqual({ done: 7, excepted: 0 });
  const { rows } = await db.pool.query<{ id: string; count: bigint; state: string }>(
    `select id, count, state from runs.run where id like $1 order by id`,
    [`${work.run}%`],
  );
  expect(rows).toEqual([
    { id: work.run, count: 3n, state: 'closed' },
    { id: `${work.run}:2`, count: 3n, state: 'closed' },
    { id: `${work.run}:3`, count: 1n, state: 'closed' },
  ]);
  await drive(db.pool, house.executor, work);
  expect(Object.values(await doneOf(work.run))).toEqual(items.map(() => 1));
});

it('has no empty part where its list fills the plans to the last item', async () => {
  const work = { ...workOf(['a-1', 'a-2', 'a-3', 'a-4']), itemsMax: 2 };
  expect(await drive(db.pool, house.executor, work)).toEqual({ done: 4, excepted: 0 });
  const { rows } = await db.pool.query('select id from runs.run where id like $1', [`${work.run}%`]);
  expect(rows).toHaveLength(2);
});
