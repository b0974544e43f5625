import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { accounts } from '@sandglass/ledger';
import Type from 'typebox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Actor, effects, InvalidInput, type Operation, OperationFailed, operation } from './index.ts';
import { House } from './testing/house.ts';
import { draw, migrateNotes, notes, writeNote } from './testing/notes.ts';

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await testDatabase();
  await migrateNotes(db.pool);
  house = new House(db.pool);
  await house.start();
});
afterAll(async () => {
  await house.stop();
  await db.close();
});

const ann: Actor = { role: 'customer', party: 'ann' };
const bob: Actor = { role: 'customer', party: 'bob' };

it.each(['hello', 'forbidden'])(
  'a repeat gets the first answer again (%s), and nothing is done twice',
  async (text) => {
    const input = { id: `repeat-${text}`, text };
    const first = await house.submit(writeNote, input, { actor: ann, key: `k-${text}` });
    const again = await house.submit(writeNote, input, { actor: ann, key: `k-${text}` });
    expect(again).toEqual({ ...first, repeated: true });
    const { rows } = await db.pool.query<{ writes: number }>(
      `select sum(writes)::int4 as writes from probe.note where id like $1`,
      [`${input.id}%`],
    );
    expect(rows).toEqual([{ writes: 1 }]);
  },
);

it('a repeat after a restart gets the first answer too', async () => {
  const call = { actor: ann, key: 'restart' };
  const first = await house.submit(writeNote, { id: 'restart', text: 'x' }, call);
  await house.stop();
  house = new House(db.pool);
  await house.start();
  expect(await house.submit(writeNote, { id: 'restart', text: 'x' }, call)).toEqual({
    ...first,
    repeated: true,
  });
});

it('the same key with another body is refused and changes nothing', async () => {
  await house.submit(writeNote, { id: 'body', text: 'one' }, { actor: ann, key: 'body' });
  const other = await house.submit(writeNote, { id: 'body', text: 'two' }, { actor: ann, key: 'body' });
  expect(other).toMatchObject({ outcome: 'refused', code: 'idempotency-key-reused' });
  expect(await house.done(writeNote, { id: 'body', text: 'three' })).toMatchObject({ before: 'one' });
});

it('the same body with its members in another order is the same request', async () => {
  const call = { actor: ann, key: 'order' };
  const first = await house.submit(writeNote, { id: 'order', text: 'x' }, call);
  expect(await house.submit(writeNote, { text: 'x', id: 'order' }, call)).toEqual({
    ...first,
    repeated: true,
  });
  expect(await house.submit(writeNote, { text: 'y', id: 'order' }, call)).toMatchObject({
    code: 'idempotency-key-reused',
  });
});

it('the same key of two callers is two keys', async () => {
  const input = { id: 'two', text: 'x' };
  const all = await Promise.all(
    [ann, bob].map((actor) => house.submit(writeNote, input, { actor, key: 'k' })),
  );
  expect(all.map((one) => one.outcome === 'done' && one.reply.writes)).toEqual([1, 2]);
});

it('a caller who sends the same thing many times at once has it done once', async () => {
  const call = { actor: ann, key: 'many' };
  const all = await Promise.all(
    Array.from({ length: 50 }, () => house.submit(writeNote, { id: 'many', text: 'x' }, call)),
  );
  expect(all.filter(({ repeated }) => !repeated)).toHaveLength(1);
  expect(new Set(all.map((one) => JSON.stringify({ ...one, repeated: true }))).size).toBe(1);
});

it('randomness is recorded with the operation, and only where it was drawn', async () => {
  const outcome = await house.submit(draw, {}, { key: 'draw' });
  const seeds = async (number: string) =>
    (
      await db.pool.query<{ seed: Buffer | null }>(
        'select seed from operations.request where operation = $1',
        [number],
      )
    ).rows;
  expect(await seeds(outcome.operation)).toEqual([{ seed: expect.any(Buffer) }]);
  const plain = await house.submit(writeNote, { id: 'plain', text: 'x' });
  expect(await seeds(plain.operation)).toEqual([{ seed: null }]);
});

it('a role that the operation does not name is refused, and bad input never reaches the queue', async () => {
  const supervisor: Actor = { role: 'supervisor', party: 's' };
  expect(await house.refused(writeNote, { id: 'role', text: 'x' }, supervisor)).toBe('role-not-allowed');
  const wrong = { id: 'x' } as unknown as { id: string; text: string };
  await expect(house.submit(writeNote, wrong)).rejects.toBeInstanceOf(InvalidInput);
});

const bad = (business: 'new' | 'continuing', facts: boolean): Operation => {
  const made = operation({
    name: 'probe.bad',
    summary: 'Breaks a rule of the path.',
    business,
    roles: ['system'],
    input: Type.Object({}),
    load: () => [accounts.key('x'), accounts.key('y'), notes.key('bad')],
    decide: () =>
      effects({
        reply: {},
        rows: [notes.insert({ id: 'bad', text: '', writes: 1 })],
        transfers:
          business === 'new' ? [{ kind: 'transfer', debit: 'x', credit: 'y', amount: 1n, code: 'c' }] : [],
        facts: facts ? [{ kind: 'bad.done' }] : [],
      }),
  });
  return made as unknown as Operation;
};

it('new business that moves money and names no usage fails, and so does a change without a fact', async () => {
  await expect(house.submit(bad('new', true), {})).rejects.toBeInstanceOf(OperationFailed);
  await expect(house.submit(bad('continuing', false), {})).rejects.toBeInstanceOf(OperationFailed);
  expect((await db.pool.query(`select from probe.note where id = 'bad'`)).rowCount).toBe(0);
});
