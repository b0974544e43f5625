import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AnyOperation, system, type Table } from './index.ts';
import { House } from './testing/house.ts';
import { follow, migrateNotes, notes, point, set, settings, writeNote } from './testing/notes.ts';

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
  await migrateNotes(db.pool);
  house = new House(db.pool, { residents: [settings] });
  await house.start();
  for (const id of ['one', 'two']) await house.done(writeNote, { id, text: `text of ${id}` });
  await house.done(point, { id: 'p', note: 'one' });
});
afterAll(async () => {
  await house.stop();
  await db.close();
});

/** Another process's memory: nothing of the shard's rows is known. */
async function restart(): Promise<void> {
  await house.stop();
  house = new House(db.pool, { residents: [settings] });
  await house.start();
}

it('a second step loads the rows whose keys stand in the first', async () => {
  await restart();
  expect(await house.done(follow, { id: 'p' })).toEqual({ note: 'one', text: 'text of one' });
  expect(await house.done(follow, { id: 'nowhere' })).toEqual({ note: '', text: null });
});

it('an operation whose second step a neighbour changed waits one batch and then sees the change', async () => {
  await restart();
  const [moved, followed] = await Promise.all([
    house.submit(point, { id: 'p', note: 'two' }),
    house.submit(follow, { id: 'p' }),
  ]);
  expect(moved.outcome).toBe('done');
  expect(followed).toMatchObject({ reply: { note: 'two', text: 'text of two' } });
  expect(house.failures).toEqual([]);
});

it('resident rows are known without loading: after a restart, and as neighbours in a batch change them', async () => {
  expect(await house.done(set, { id: 'a', value: '1' })).toEqual({ seen: [] });
  await restart();
  const all = await house.together(set, [
    { id: 'b', value: '2' },
    { id: 'a', value: '3' },
    { id: 'c', value: '4' },
  ]);
  expect(all.map((one) => one.status === 'fulfilled' && one.value)).toMatchObject([
    { reply: { seen: ['a=1'] } },
    { reply: { seen: ['a=1', 'b=2'] } },
    { reply: { seen: ['a=3', 'b=2'] } },
  ]);
  await restart();
  expect(await house.done(set, { id: 'd', value: '5' })).toEqual({ seen: ['a=3', 'b=2', 'c=4'] });
});

it('resident rows survive a batch that the database refused', async () => {
  const before = await house.done(set, { id: 'e', value: '6' });
  await house.together(writeNote, [
    { id: 'x', text: 'poison' },
    { id: 'y', text: 'fine' },
  ]);
  expect(await house.done(set, { id: 'e', value: '7' })).toEqual({
    seen: [...(before.seen as string[]), 'e=6'],
  });
});

it('set-based work in the executor’s turn is seen by the decisions after it', async () => {
  await house.done(writeNote, { id: 'swept', text: 'before' });
  const { outcome } = (await house.executor.inTurn({
    touched: [notes as unknown as Table],
    work: async (client) => {
      await client.query(`update probe.setting set value = 'swept' where id = 'a'`);
      await client.query(`update probe.note set text = 'after' where id = 'swept'`);
      return {
        operation: point as unknown as AnyOperation,
        input: { id: 'q', note: 'swept' },
        call: { actor: system, key: 'swept' },
        businessDate: '2024-01-16',
      };
    },
  }))!;
  expect(outcome).toBe('done');
  expect(await house.done(writeNote, { id: 'swept', text: 'on' })).toMatchObject({ before: 'after' });
  const { seen } = await house.done(set, { id: 'f', value: '8' });
  expect(seen).toContain('a=swept');
});
