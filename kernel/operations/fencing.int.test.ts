import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OwnershipLost, Unavailable } from './index.ts';
import { House } from './testing/house.ts';
import { migrateNotes, writeNote } from './testing/notes.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await migrateNotes(db.pool);
});
afterAll(() => db.close());

const exists = async (id: string) =>
  (await db.pool.query('select from probe.note where id = $1', [id])).rowCount === 1;

it('a shard has one owner: the second is refused while the first one’s lease runs', async () => {
  const [first, second] = [new House(db.pool), new House(db.pool)];
  await first.start();
  await expect(second.start()).rejects.toBeInstanceOf(OwnershipLost);
  await first.stop();
  await second.start();
  await second.stop();
});

it('an owner that was replaced and wakes again writes nothing, and says so to its callers', async () => {
  const stale = new House(db.pool);
  await stale.start();
  await stale.done(writeNote, { id: 'mine', text: 'as the first owner left it' });
  const owner = new House(db.pool, { mayReplace: () => true });
  await owner.start();
  await owner.done(writeNote, { id: 'mine', text: 'as the second owner left it' });
  const all = await stale.together(writeNote, [
    { id: 'mine', text: 'written by the dead' },
    { id: 'stale', text: 'written by the dead' },
  ]);
  for (const one of all) expect(one).toMatchObject({ reason: expect.any(Unavailable) });
  expect(await exists('stale')).toBe(false);
  expect(stale.executor.owns).toBe(false);
  await expect(stale.submit(writeNote, { id: 'stale', text: 'x' })).rejects.toBeInstanceOf(Unavailable);
  expect(await owner.done(writeNote, { id: 'mine', text: 'on' })).toMatchObject({
    before: 'as the second owner left it',
  });
  await owner.stop();
  await stale.stop();
});

it('an owner whose shard was taken while its batch was under way writes nothing of it', async () => {
  const owner = new House(db.pool, { mayReplace: () => true });
  let replaced: Promise<void> | undefined;
  const stale = new House(db.pool, {
    mayReplace: () => true,
    onPoint: (point) => {
      if (point === 'before-load') replaced ??= owner.start();
    },
  });
  await stale.start();
  const batch = stale.submit(writeNote, { id: 'raced', text: 'x' });
  const settled = await batch.then(
    ({ outcome }) => outcome,
    (error: unknown) => error,
  );
  await replaced;
  // Either it came before the take-over, and then it is there; or it was told to come back, and then it is not.
  expect(settled === 'done' || settled instanceof Unavailable).toBe(true);
  expect(await exists('raced')).toBe(settled === 'done');
  await stale.stop();
  await owner.stop();
});

it('numbers go on where the last owner left them', async () => {
  const first = new House(db.pool);
  await first.start();
  const one = await first.submit(writeNote, { id: 'n1', text: 'x' });
  await first.stop();
  const second = new House(db.pool);
  await second.start();
  const two = await second.submit(writeNote, { id: 'n2', text: 'x' });
  expect(BigInt(two.operation)).toBe(BigInt(one.operation) + 1n);
  await second.stop();
});
