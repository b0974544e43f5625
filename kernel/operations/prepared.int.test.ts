import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OperationFailed, Unavailable } from './index.ts';
import { House } from './testing/house.ts';
import { migrateNotes, preparations, quote, set, settings, writeNote } from './testing/notes.ts';

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
  await migrateNotes(db.pool);
  house = new House(db.pool, { residents: [settings] });
  await house.start();
});
afterAll(async () => {
  await house.stop();
  await db.close();
});

it('what is prepared sees the resident rows, and others that are in memory', async () => {
  await house.done(set, { id: 'seen', value: '1' });
  await house.done(writeNote, { id: 'seen', text: 'a note' });
  expect(await house.done(quote, { id: 'seen' })).toEqual({ value: '1', text: 'a note' });
  expect(preparations.get('seen')).toBe(1);
});

it('a row that was not in memory is there when the operation is prepared again', async () => {
  await house.done(writeNote, { id: 'cold', text: 'a note' });
  await house.stop();
  house = new House(db.pool, { residents: [settings] });
  await house.start();
  expect(await house.done(quote, { id: 'cold' })).toEqual({ value: null, text: 'a note' });
  expect(preparations.get('cold')).toBe(2);
});

it('what a neighbour changed after the preparation is prepared again, and decided by what holds then', async () => {
  const quotes = Array.from({ length: 20 }, () => house.submit(quote, { id: 'moving' }));
  const moved = house.submit(set, { id: 'moving', value: '2' });
  const later = Array.from({ length: 20 }, () => house.submit(quote, { id: 'moving' }));
  await moved;
  for (const one of await Promise.all([...quotes, ...later])) {
    expect(['1', '2', null]).toContain(one.outcome === 'done' && one.reply.value);
  }
  expect((await later.at(-1))!).toMatchObject({ reply: { value: '2' } });
  expect(house.failures).toEqual([]);
});

it('what never holds fails after a few preparations, alone', async () => {
  const [never, other] = await Promise.allSettled([
    house.submit(quote, { id: 'never' }),
    house.submit(quote, { id: 'seen' }),
  ]);
  expect(never).toMatchObject({ reason: expect.any(OperationFailed) });
  expect(other).toMatchObject({ value: { outcome: 'done' } });
  expect(preparations.get('never')).toBe(5);
  house.failures.length = 0;
});

it('a repeat of its key is answered without being prepared again', async () => {
  const first = await house.submit(quote, { id: 'seen' }, { key: 'one' });
  await house.done(set, { id: 'seen', value: '9' });
  expect(await house.submit(quote, { id: 'seen' }, { key: 'one' })).toMatchObject({
    ...first,
    repeated: true,
  });
});

it('a stop answers those who are being prepared again', async () => {
  await house.done(set, { id: 'last', value: '1' });
  const quotes = Array.from({ length: 50 }, () => house.submit(quote, { id: 'last' }));
  const moved = house.submit(set, { id: 'last', value: '2' });
  await moved;
  await house.stop();
  for (const one of await Promise.allSettled(quotes)) {
    if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(Unavailable);
  }
  house = new House(db.pool, { residents: [settings] });
  await house.start();
});
