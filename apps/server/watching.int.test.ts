import { raiseDisagreement } from '@sandglass/measures';
import { type AnyOperation, system } from '@sandglass/operations';
import { addDays, businessDate, systemClock } from '@sandglass/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Days, type DaysOptions } from './nights/days.ts';
import { pilots } from './pilots.ts';
import { type DemoHouse, demoHouse } from './testing/demo-house.ts';

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
});
afterAll(() => demo?.close());

const MEASURE = 'microloan.outstanding-balance';
const history = async (query = '') =>
  (await demo.call('GET', `/api/pilots/microloan/measures/${MEASURE}/history${query}`)).body;

/** The daily work again, as after a stop. @returns what failed, in words */
async function anotherDay(of: Partial<DaysOptions> = {}): Promise<string[]> {
  const { database, executors } = demo.house;
  const failures: string[] = [];
  const days = new Days({
    pool: database.pools.read,
    clock: systemClock,
    executors,
    pilots,
    alsoDaily: () => [],
    onFailure: (_error, what) => failures.push(what),
    ...of,
  });
  days.start();
  await days.stop();
  return failures;
}

test('yesterday’s total is published once, and its fact is in the log', async () => {
  await expect.poll(async () => (await history()).total).toBeGreaterThan(0);
  expect(await anotherDay()).toEqual([]);
  const { rows } = await history();
  expect(await anotherDay()).toEqual([]);
  expect((await history()).rows).toEqual(rows);
  expect(rows[0].date).toBe(addDays(businessDate(systemClock.now()), -1));
  const page = await fetch(`${demo.house.origin}/register/facts/${rows[0].fact}`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('measure.total');
  const file = await fetch(
    `${demo.house.origin}/api/pilots/microloan/measures/${MEASURE}/history?format=csv`,
  );
  expect(await file.text()).toContain(rows[0].fact);
});

test('the public page of a measure shows its days with their proofs', async () => {
  const html = await (
    await fetch(`${demo.house.origin}/register/microloan/measures/${MEASURE}?lang=zh-Hant`)
  ).text();
  expect(html).toContain('以表格顯示');
  expect(html).toContain('/register/facts/microloan/');
});

test('the bank’s figure and the ledger’s differ: everybody sees it at once, and the alarm is a fact, once a day', async () => {
  const senses = async () =>
    (await demo.call('GET', '/api/pilots/microloan/measures')).body.measures
      .filter(({ figure }: { figure: string }) => figure === 'balance')
      .map(({ disagrees }: { disagrees: boolean }) => disagrees);
  expect(await senses()).toEqual([false, false]);
  await demo.house.database.pool.query(
    `insert into lending.drawing select * from jsonb_populate_record(null::lending.drawing, $1)`,
    [await plantedDrawing()],
  );
  expect(await senses()).toEqual([true, true]);
  const html = await (await fetch(`${demo.house.origin}/register/microloan?lang=en`)).text();
  expect(html).toContain('sensed in another way');
  expect(await anotherDay()).toEqual([]);
  expect(await anotherDay()).toEqual([]);
  const { rows } = await demo.house.database.pool.query(
    "select leaf from journal.fact where shard = 'microloan' and kind = 'measure.disagreement'",
  );
  expect(rows.map(({ leaf }) => JSON.parse(leaf).header.figure)).toEqual(['balance']);
});

test('an alarm that stands for a day is not raised again', async () => {
  const date = businessDate(systemClock.now());
  const sense = { measure: MEASURE, sensed: 'computed', value: '1' };
  const input = { date, figure: 'balance', senses: [sense, { ...sense, sensed: 'reported', value: '2' }] };
  const outcome = await demo.house.executors
    .get('microloan')!
    .submit(raiseDisagreement, input, { actor: system, key: 'again' });
  expect(outcome).toMatchObject({ outcome: 'done', reply: { raised: false } });
});

/** A drawing that no ledger knows of, as one who owns the database would write it. */
async function plantedDrawing(): Promise<string> {
  const { rows } = await demo.house.database.pool.query<{ name: string; type: string; needed: boolean }>(
    `select column_name as name, data_type as type, is_nullable = 'NO' and column_default is null as needed
     from information_schema.columns where table_schema = 'lending' and table_name = 'drawing'`,
  );
  const sample = (type: string): unknown =>
    ({ text: 'planted', date: '2020-01-02', jsonb: [], ARRAY: [] })[type] ??
    (type.startsWith('timestamp') ? '2020-01-02T00:00:00Z' : 1);
  const row = Object.fromEntries(
    rows.filter(({ needed }) => needed).map(({ name, type }) => [name, sample(type)]),
  );
  return JSON.stringify({ ...row, shard: 'microloan', state: 'open', principal: 4200 });
}

/** A day's work of nobody: its run is planned and closed, or its list fails. */
const nobodys = (name: string, list: string) => ({
  name,
  list,
  operation: raiseDisagreement as unknown as AnyOperation,
  input: () => ({}),
});

test('the day of one pilot that fails holds up no other’s', async () => {
  const [first, second] = [pilots[0]!.id, pilots[1]!.id];
  const failed = await anotherDay({
    alsoDaily: (pilot) =>
      pilot === first
        ? [nobodys('broken', 'select 1/0')]
        : [nobodys('probe', `select 'x' as id where $1 = $2`)],
  });
  expect(failed).toEqual([expect.stringMatching(new RegExp(`^daily work of ${first} on `))]);
  const { rows } = await demo.house.database.pool.query(
    `select shard from runs.run where id like 'probe:%' order by shard`,
  );
  expect(rows.map(({ shard }) => shard)).toContain(second);
});

test('a pilot that is offline has no night', async () => {
  const { pool } = demo.house.database;
  const [first] = pilots;
  const of = {
    pilots: [
      { ...first!, nightly: [{ kind: 'run' as const, onMissed: false, ...nobodys('dark', 'select 1/0') }] },
    ],
  };
  expect(await anotherDay(of)).toHaveLength(1);
  await pool.query(`update guard.mandate set status = 'offline' where shard = $1`, [first!.id]);
  expect(await anotherDay(of)).toEqual([]);
  await pool.query(`update guard.mandate set status = 'running' where shard = $1`, [first!.id]);
});
