import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { ITEMS_MAX } from '@sandglass/runs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officer, Rig } from './testing/rig.ts';

let db: TestDatabase;
let rig: Rig;
beforeAll(async () => {
  db = await testDatabase();
  rig = await Rig.running(db, []);
});
afterAll(async () => {
  await rig?.close();
  await db?.close();
});

const OVER = 20;
const STUCK = 3;

it('more than one run may hold is done in several, each item once, and the refused are not planned again', async () => {
  await db.pool.query(
    `insert into lantern.lamp (shard, id, customer, state, value)
     select 'lantern', case when n <= $2 then 'stuck-' else 'lamp-' end || n, 'risky-cai', 'lit', 10
     from generate_series(1, $1) n`,
    [ITEMS_MAX + OVER, STUCK],
  );
  await rig.done(rig.operations.start, officer, { class: 'risky', reason: 'lamps smoke' });
  await rig.deliver();
  await rig.work().look();
  const [step] = (await rig.exit())!.steps;
  expect(step).toMatchObject({ state: 'working', looks: 1 });
  expect(step!.runs.map(({ count, sum }) => [count, sum])).toEqual([
    [ITEMS_MAX, String(ITEMS_MAX * 10)],
    [OVER, String(OVER * 10)],
  ]);
  const { rows } = await db.pool.query(
    `select state, count(*)::int4 as lamps from lantern.lamp group by state order by state`,
  );
  expect(rows).toEqual([
    { state: 'dimmed', lamps: ITEMS_MAX + OVER - STUCK },
    { state: 'lit', lamps: STUCK },
  ]);
  expect(step!.runs.reduce((sum, { excepted }) => sum + excepted, 0)).toBe(STUCK);
}, 60_000);
