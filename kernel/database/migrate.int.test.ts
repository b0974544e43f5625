import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate, type RoomMigrations } from './migrate.ts';
import { poolOf } from './pool.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
let directory: string;
let room: RoomMigrations;
beforeEach(async () => {
  database = await testDatabase();
  directory = mkdtempSync(join(tmpdir(), 'sandglass-migrations-'));
  room = { room: 'harbour', directory };
});
afterEach(async () => {
  await database?.close();
  rmSync(directory, { recursive: true, force: true });
});

const file = (name: string, sql: string): void => writeFileSync(join(directory, name), sql);
const tables = async (): Promise<string[]> => {
  const { rows } = await database.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'harbour' order by 1`,
  );
  return rows.map(({ name }) => name);
};

test('each file is applied once, in the order of its name, and a new one alone on the next start', async () => {
  file('0002-berth.sql', 'create table harbour.berth (id int)');
  file('0001-harbour.sql', 'create schema harbour; create table harbour.ship (id int)');
  file('notes.txt', 'not SQL');
  expect(await migrate(database.pool, [room])).toEqual([
    'harbour/0001-harbour.sql',
    'harbour/0002-berth.sql',
  ]);
  expect(await migrate(database.pool, [room])).toEqual([]);
  file('0003-crane.sql', 'create table harbour.crane (id int)');
  expect(await migrate(database.pool, [room])).toEqual(['harbour/0003-crane.sql']);
  expect(await tables()).toEqual(['berth', 'crane', 'ship']);
});

test('a file that was changed after it was applied is refused by name, with what to do', async () => {
  file('0001-harbour.sql', 'create schema harbour; create table harbour.ship (id int)');
  await migrate(database.pool, [room]);
  file('0001-harbour.sql', 'create schema harbour; create table harbour.ship (id bigint)');
  await expect(migrate(database.pool, [room])).rejects.toThrow(
    'The migration harbour/0001-harbour.sql was changed after it was applied. Undo the change and add a new file.',
  );
});

test('a file that fails leaves nothing of itself, keeps those before it, and goes through once mended', async () => {
  file('0001-harbour.sql', 'create schema harbour; create table harbour.ship (id int)');
  file('0002-berth.sql', 'create table harbour.berth (id int); insert into harbour.nowhere values (1)');
  await expect(migrate(database.pool, [room])).rejects.toThrow(
    /harbour\/0002-berth\.sql failed: .*harbour\.nowhere.* does not exist/,
  );
  expect(await tables()).toEqual(['ship']);
  file('0002-berth.sql', 'create table harbour.berth (id int)');
  expect(await migrate(database.pool, [room])).toEqual(['harbour/0002-berth.sql']);
});

test('two starts at once apply each file once between them', async () => {
  file('0001-harbour.sql', 'create schema harbour; create table harbour.ship (id int); select pg_sleep(0.1)');
  file('0002-berth.sql', 'create table harbour.berth (id int)');
  const [first, second] = await Promise.all([migrate(database.pool, [room]), migrate(database.pool, [room])]);
  expect([...first, ...second].sort()).toEqual(['harbour/0001-harbour.sql', 'harbour/0002-berth.sql']);
  expect(Math.min(first.length, second.length)).toBe(0);
});

test('a file may work for longer than a pool waits for an answer, and so may a start that waits for it', async () => {
  file('0001-harbour.sql', 'create schema harbour; create table harbour.ship (id int); select pg_sleep(0.5)');
  const hasty = poolOf({ ...database.connection, answerMs: 200 });
  try {
    const both = await Promise.all([migrate(hasty, [room]), migrate(hasty, [room])]);
    expect(both.flat()).toEqual(['harbour/0001-harbour.sql']);
  } finally {
    await hasty.end();
  }
});

test('a database that is only looked at is left as it is', async () => {
  await database.pool.query('drop schema database cascade');
  expect(await migrate(database.pool, [])).toEqual([]);
  const { rows } = await database.pool.query(`select 1 from pg_namespace where nspname = 'database'`);
  expect(rows).toEqual([]);
});
