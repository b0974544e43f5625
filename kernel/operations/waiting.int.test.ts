import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Actor, BATCH_MAX, Unavailable } from './index.ts';
import { House } from './testing/house.ts';
import { migrateNotes, writeNote } from './testing/notes.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await migrateNotes(db.pool);
});
afterAll(() => db.close());

const inputs = (count: number, name: string) =>
  Array.from({ length: count }, (_, n) => ({ id: `${name}${n}`, text: 'x' }));
const written = async (name: string) =>
  (await db.pool.query('select from probe.note where id like $1', [`${name}%`])).rowCount;

it('beyond the most that may wait, callers are told when to come back, and the others are served', async () => {
  const house = new House(db.pool, { waitingMax: 10 });
  await house.start();
  const all = await house.together(writeNote, inputs(15, 'busy'));
  const refused = all.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(5);
  for (const one of refused) expect(one).toMatchObject({ reason: { name: 'Unavailable', retryAfterS: 1 } });
  expect(await written('busy')).toBe(10);
  await house.done(writeNote, { id: 'later', text: 'x' });
  await house.stop();
});

it('a stop answers everything that was accepted, and takes nothing after', async () => {
  const house = new House(db.pool, { batchMax: 7 });
  await house.start();
  const accepted = house.together(writeNote, inputs(100, 'drained'));
  const stopped = house.stop();
  await expect(house.submit(writeNote, { id: 'refused', text: 'x' })).rejects.toBeInstanceOf(Unavailable);
  await stopped;
  expect((await accepted).every(({ status }) => status === 'fulfilled')).toBe(true);
  expect(await written('drained')).toBe(100);
  expect(await written('refused')).toBe(0);
});

it('a stop answers also those whose batch was poisoned', async () => {
  const house = new House(db.pool);
  await house.start();
  const accepted = house.together(writeNote, [
    { id: 'last1', text: 'x' },
    { id: 'last2', text: 'poison' },
    { id: 'last3', text: 'x' },
  ]);
  await house.stop();
  expect((await accepted).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

it('callers take turns while the queue is longer than a batch', async () => {
  const house = new House(db.pool, { batchMax: 10 });
  await house.start();
  const order: string[] = [];
  const as = (party: string, count: number) => {
    const actor: Actor = { role: 'customer', party };
    return inputs(count, party).map((input) =>
      house.submit(writeNote, input, { actor }).then(() => order.push(party)),
    );
  };
  await Promise.all([...as('greedy', 200), ...as('ann', 3)]);
  expect(order.lastIndexOf('ann')).toBeLessThan(30);
  await house.stop();
});

it('a batch as large as it may be is written in one statement, the other half while it commits', async () => {
  const house = new House(db.pool);
  await house.start();
  const before = await db.pool.query<{ batch: bigint }>(
    `select batch from operations.shard where shard = 'probe'`,
  );
  const all = await house.together(writeNote, inputs(2 * BATCH_MAX, 'many'));
  expect(all.every(({ status }) => status === 'fulfilled')).toBe(true);
  const after = await db.pool.query<{ batch: bigint }>(
    `select batch from operations.shard where shard = 'probe'`,
  );
  expect(after.rows[0]!.batch - before.rows[0]!.batch).toBe(2n);
  await house.stop();
});

it('one poisoned among a thousand is found by halves: it fails alone, and soon', async () => {
  const house = new House(db.pool);
  await house.start();
  const poisoned = inputs(1000, 'halved').with(613, { id: 'halved-x', text: 'poison' });
  const all = await house.together(writeNote, poisoned);
  await house.stop();
  expect(all.flatMap(({ status }, n) => (status === 'rejected' ? [n] : []))).toEqual([613]);
  // 2 log₂ 1000, and those that were decided on top of a poisoned one.
  expect(house.failures.length).toBeLessThan(40);
});
