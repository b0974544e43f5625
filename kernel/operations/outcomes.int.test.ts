import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { accounts } from '@sandglass/ledger';
import Type from 'typebox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { effects, OperationFailed, operation } from './index.ts';
import { House } from './testing/house.ts';
import { migrateNotes, notes, writeNote } from './testing/notes.ts';

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

const count = async (sql: string): Promise<number> => (await db.pool.query(`select ${sql}`)).rowCount ?? 0;

it('a done operation leaves its rows, its fact, its job and its reply, in one commit', async () => {
  expect(await house.done(writeNote, { id: 'a', text: 'hello' })).toEqual({ before: null, writes: 1 });
  expect(await count(`from probe.note where id = 'a' and text = 'hello'`)).toBe(1);
  expect(await count(`from journal.fact where leaf like '%note.written%"id":"a"%'`)).toBe(1);
  expect(await count(`from jobs.job where payload = '{"id":"a"}'`)).toBe(1);
  expect(await count(`from operations.request where name = 'probe.write'`)).toBe(1);
});

it('a refused operation keeps only its reply, its fact and the rows it names', async () => {
  const before = await house.executor.operationNumber;
  expect(await house.refused(writeNote, { id: 'b', text: 'forbidden' })).toBe('note-forbidden');
  expect(await count(`from probe.note where id = 'b'`)).toBe(0);
  expect(await count(`from probe.note where id = 'b/tries'`)).toBe(1);
  const { rows } = await db.pool.query<{ leaf: string }>(
    'select leaf from journal.fact where operation = $1',
    [before + 1n],
  );
  expect(rows.map(({ leaf }) => JSON.parse(leaf))).toMatchObject([
    { kind: 'operation.refused', header: { operation: 'probe.write', reason: 'note-forbidden', id: 'b' } },
  ]);
  expect(rows[0]?.leaf).not.toContain('"text"');
  expect(await count(`from jobs.job where payload = '{"id":"b"}'`)).toBe(0);
});

/** Notes that it would pay, and pays between accounts that there are not; what it keeps then says why. */
const payNobody = operation({
  name: 'probe.pay-nobody',
  summary: 'Pays between accounts that there are not.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object({ id: Type.String() }),
  load: ({ id }) => [notes.key(id), notes.key(`${id}/tries`), accounts.key('nobody'), accounts.key('no-one')],
  decide: (_state, { id }) =>
    effects({
      reply: {},
      rows: [notes.insert({ id, text: 'paid', writes: 1 })],
      transfers: [{ kind: 'transfer', debit: 'nobody', credit: 'no-one', amount: 1n, code: 'pay' }],
      facts: [{ kind: 'note.written' }],
      keepIfRefused: (code, { account }) => [
        notes.insert({ id: `${id}/tries`, text: `${code} ${account}`, writes: 1 }),
      ],
    }),
});

it('one that the ledger refuses keeps only what its decision names for that, with the reason', async () => {
  expect(await house.refused(payNobody, { id: 'l' })).toBe('account-unknown');
  expect(await count(`from probe.note where id = 'l'`)).toBe(0);
  expect(await count(`from probe.note where id = 'l/tries' and text = 'account-unknown nobody'`)).toBe(1);
});

it('one that throws fails alone, and its neighbours in the batch pass', async () => {
  const all = await house.together(writeNote, [
    { id: 'c1', text: 'x' },
    { id: 'c2', text: 'bug' },
    { id: 'c3', text: 'x' },
  ]);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(all[1]).toMatchObject({ reason: expect.any(OperationFailed) });
  expect(await count(`from probe.note where id in ('c1', 'c2', 'c3')`)).toBe(2);
});

it('one whose row the database refuses fails alone, and its neighbours pass', async () => {
  const all = await house.together(writeNote, [
    { id: 'd1', text: 'x' },
    { id: 'd2', text: 'poison' },
    { id: 'd3', text: 'x' },
  ]);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(all[1]).toMatchObject({ reason: expect.any(OperationFailed) });
  expect(await count(`from probe.note where id like 'd_'`)).toBe(2);
  expect(await house.done(writeNote, { id: 'd1', text: 'y' })).toEqual({ before: 'x', writes: 2 });
});

it('one that names a key no database can hold fails alone', async () => {
  const all = await house.together(writeNote, [
    { id: 'e1', text: 'x' },
    { id: 'e\u0000', text: 'x' },
    { id: 'e3', text: 'x' },
  ]);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(all[1]).toMatchObject({ reason: expect.any(OperationFailed) });
});

it('a decision sees what its neighbours in the batch did before it', async () => {
  const all = await house.together(
    writeNote,
    Array.from({ length: 20 }, (_, n) => ({ id: 'f', text: `${n}` })),
  );
  expect(all.map((one) => one.status === 'fulfilled' && one.value)).toMatchObject(
    Array.from({ length: 20 }, (_, n) => ({ reply: { before: n === 0 ? null : `${n - 1}`, writes: n + 1 } })),
  );
});
