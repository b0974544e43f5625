import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mayMakeRoles, openDatabase, poolOf, type RoomMigrations, revokePilot } from '../index.ts';
import { as } from '../pool.ts';
import { openFolder, type TestDatabase, testDatabase } from '../testing.ts';
import { closePools, openRoles } from './open.ts';
import { passwordOf } from './password.ts';
import { settleRoles } from './settle.ts';

const DENIED = { code: '42501' };

let database: TestDatabase;
let folder: string;
let rooms: RoomMigrations[];
beforeEach(async () => {
  database = await testDatabase();
  folder = openFolder('roles');
  rooms = [room('harbour'), { ...room('voyage'), pilot: true }];
  await database.pool.query(`
    create schema harbour; create table harbour.ship (id int); create table harbour.log (id int);
    create schema voyage; create table voyage.ticket (id int);`);
  grant('harbour', '* path select insert\nship path select insert update');
});
afterEach(async () => {
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
});

function room(name: string): RoomMigrations {
  const directory = join(folder, name);
  mkdirSync(directory);
  return { room: name, directory };
}

const grant = (name: string, text: string): void => writeFileSync(join(folder, name, 'grants.txt'), text);

describe('each role', () => {
  test('may do what the room grants, and nothing else', async () => {
    const { path, read, identity } = await database.roles(rooms);
    await path.query('insert into harbour.ship values (1); update harbour.ship set id = 2');
    await path.query('insert into harbour.log values (1)');
    await expect(path.query('update harbour.log set id = 2')).rejects.toMatchObject(DENIED);
    await expect(path.query('delete from harbour.ship')).rejects.toMatchObject(DENIED);
    expect((await read.query('select id from harbour.ship')).rows).toEqual([{ id: 2 }]);
    await expect(read.query('insert into harbour.log values (2)')).rejects.toMatchObject(DENIED);
    await expect(identity.query('select from harbour.ship')).rejects.toMatchObject(DENIED);
    await expect(path.query('create table harbour.mine (id int)')).rejects.toMatchObject(DENIED);
  });

  test('cannot become the owner, nor another role', async () => {
    const { path, read } = await database.roles(rooms);
    await expect(read.query('set role sandglass')).rejects.toMatchObject(DENIED);
    await expect(path.query('reset role; update harbour.log set id = 2')).rejects.toMatchObject(DENIED);
  });
});

describe('settled again', () => {
  const names = async (): Promise<string> => {
    const { rows } = await database.pool.query<{ name: string }>('select current_database() as name');
    return rows[0]!.name;
  };
  const settle = async () => settleRoles(database.pool, await names(), rooms, 'a secret');

  test('nothing is written', async () => {
    await settle();
    const written = async () => {
      const { rows } = await database.pool.query(
        `select (select json_agg(c.xmin::text order by c.oid) from pg_class c) as tables,
                (select json_agg(n.xmin::text order by n.oid) from pg_namespace n) as schemas,
                (select json_agg(a.xmin::text order by a.oid) from pg_authid a where starts_with(rolname, current_database())) as roles`,
      );
      return rows;
    };
    const before = await written();
    await settle();
    expect(await written()).toEqual(before);
  });

  test('a table that came later is granted like the others, and what was too much is taken back', async () => {
    const { path } = await database.roles(rooms);
    await database.pool.query(
      `create table harbour.crane (id int); grant delete, truncate on harbour.log to "${await names()}/path"`,
    );
    await expect(path.query('select from harbour.crane')).rejects.toMatchObject(DENIED);
    await path.query('delete from harbour.log');
    expect(await settle()).toBeUndefined();
    await path.query('insert into harbour.crane values (1)');
    await expect(path.query('update harbour.crane set id = 2')).rejects.toMatchObject(DENIED);
    await expect(path.query('delete from harbour.log')).rejects.toMatchObject(DENIED);
    await expect(path.query('truncate harbour.log')).rejects.toMatchObject(DENIED);
  });

  test('two starts at once agree', async () => {
    expect(await Promise.all([settle(), settle()])).toEqual([undefined, undefined]);
  });

  test('grants on a table that is not there are refused by name, and nothing is changed', async () => {
    grant('harbour', 'shipp path none');
    await expect(settle()).rejects.toThrow('The grants of harbour name harbour.shipp, which is not there.');
    const { rowCount } = await database.pool.query(
      `select from pg_roles where starts_with(rolname, current_database() || '/')`,
    );
    expect(rowCount).toBe(0);
  });
});

test('an ended pilot’s tables are the owner’s alone, at the next start too', async () => {
  const { path, read } = await database.roles(rooms);
  await path.query('insert into voyage.ticket values (1); update voyage.ticket set id = 2');
  expect((await read.query('select id from voyage.ticket')).rows).toEqual([{ id: 2 }]);

  expect(await revokePilot(database.pool, 'voyage')).toBe(true);
  const { rows } = await database.pool.query<{ name: string }>('select current_database() as name');
  for (const again of [false, true]) {
    if (again) await settleRoles(database.pool, rows[0]!.name, rooms, 'a secret');
    await expect(path.query('insert into voyage.ticket values (3)')).rejects.toMatchObject(DENIED);
    await expect(read.query('select from voyage.ticket')).rejects.toMatchObject(DENIED);
    expect((await database.pool.query('select from voyage.ticket')).rowCount).toBe(1);
    expect((await read.query('select from harbour.ship')).rowCount).toBe(0);
  }
  expect(await revokePilot(database.pool, 'voyage')).toBe(true);
});

describe('an owner who is no superuser', () => {
  let plain: string;
  let connection: pg.ClientConfig;
  let owner: pg.Pool;
  const own = async (attribute: 'createrole' | 'nocreaterole'): Promise<void> => {
    plain = `plain_${randomBytes(4).toString('hex')}`;
    await database.pool.query(
      `create role ${plain} login ${attribute} password 'x';
       alter schema database owner to ${plain};
       alter schema harbour owner to ${plain}; alter table harbour.ship owner to ${plain};
       alter schema voyage owner to ${plain}; alter table voyage.ticket owner to ${plain}`,
    );
    connection = as(database.connection, plain, 'x');
    owner = poolOf(connection);
  };
  afterEach(async () => {
    await owner.end();
    await database.pool.query(`drop owned by ${plain} cascade; drop role ${plain}`);
  });

  test('and may make no roles is the one role for all, and it is said why', async () => {
    await own('nocreaterole');
    expect(await mayMakeRoles(owner)).toBe(false);
    const { pools, oneRole } = await openRoles(owner, connection, rooms, 'a secret');
    expect(oneRole).toMatch(/^its user may not make or grant roles \(permission denied/);
    expect(pools).toEqual({ path: owner, read: owner, identity: owner });
    expect(await revokePilot(owner, 'voyage')).toBe(false);
  });

  test('but may make roles gives each part its own, and takes a pilot’s away', async () => {
    await own('createrole');
    await database.pool.query(`alter table harbour.log owner to ${plain}`);
    expect(await mayMakeRoles(owner)).toBe(true);
    for (const secret of ['a secret', 'another one']) {
      const { pools, oneRole } = await openRoles(owner, connection, rooms, secret);
      expect(oneRole).toBeUndefined();
      expect((await pools.read.query('select from voyage.ticket')).rowCount).toBe(0);
      await expect(pools.path.query('update harbour.log set id = 2')).rejects.toMatchObject(DENIED);
      await closePools(pools);
    }
    expect(await revokePilot(owner, 'voyage')).toBe(true);
    const { pools } = await openRoles(owner, connection, rooms, 'another one');
    await expect(pools.read.query('select from voyage.ticket')).rejects.toMatchObject(DENIED);
    await closePools(pools);
  });

  test('and does not own every table is the one role for all, and no role is left behind', async () => {
    await own('createrole');
    const { oneRole } = await openRoles(owner, connection, rooms, 'a secret');
    expect(oneRole).toMatch(/^its user (does not own every table|may not make or grant roles) \(.*log/);
    const { rowCount } = await owner.query(
      `select from pg_roles where starts_with(rolname, current_database() || '/')`,
    );
    expect(rowCount).toBe(0);
  });
});

test('a server that lets only its own user in is served by that one, and it is said why', async () => {
  const { rows } = await database.pool.query<{ name: string }>('select current_database() as name');
  await settleRoles(database.pool, rows[0]!.name, rooms, 'a secret');
  // As pg_hba.conf would refuse it: the same class of answer.
  await database.pool.query(`alter role "${rows[0]!.name}/read" nologin`);
  const { pools, oneRole } = await openRoles(database.pool, database.connection, rooms, 'a secret');
  expect(oneRole).toMatch(/^it lets only its own user in \(.*not permitted to log in/);
  expect(pools.read).toBe(database.pool);
});

describe('the roles’ secret', () => {
  const open = (name: string) => openDatabase({ url: database.url, folder: join(folder, name), rooms });

  test('lies in the data folder, its maker’s alone, and holds for the next start', async () => {
    for (let start = 0; start < 2; start += 1) {
      const opened = await open('data');
      expect(opened.oneRole).toBeUndefined();
      const { rows } = await opened.pools.read.query<{ user: string }>('select current_user as user');
      expect(rows[0]!.user).toMatch(/^test_\w+\/read$/);
      await opened.close();
    }
    expect(statSync(join(folder, 'data', 'role-secret')).mode & 0o777).toBe(0o600);
  });

  test('may be lost: the next start sets new passwords', async () => {
    await (await open('data')).close();
    const opened = await open('other');
    expect(opened.oneRole).toBeUndefined();
    await opened.close();
  });

  test('of another folder locks nobody out who serves the database now', async () => {
    const first = await open('data');
    await expect(open('other')).rejects.toThrow(/^Another Sandglass, with another data folder, uses this/);
    expect((await first.pools.path.query('select 1')).rowCount).toBe(1);
    await first.close();
  });

  test('makes passwords that no statement shows, so that no log of the server has one', async () => {
    const told = vi.spyOn(pg.Client.prototype, 'query');
    try {
      await (await open('data')).close();
      await (await open('other')).close();
      const statements = JSON.stringify(told.mock.calls.map(([query]) => query));
      expect(statements).toMatch(/create role .*SCRAM-SHA-256\$4096:/);
      expect(statements).toMatch(/alter role .*SCRAM-SHA-256\$4096:/);
      for (const name of ['data', 'other']) {
        const secret = readFileSync(join(folder, name, 'role-secret'), 'utf8');
        const role = `${new URL(database.url).pathname.slice(1)}/path`;
        expect(statements).not.toContain(passwordOf(secret, role));
      }
    } finally {
      told.mockRestore();
    }
  });
});
