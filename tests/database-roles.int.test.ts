import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type RoleKind, roleOf } from '@sandglass/database';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rooms } from '../apps/server/rooms.ts';
import { demoHouse } from '../apps/server/testing/demo-house.ts';

const file = fileURLToPath(new URL('database-privileges.txt', import.meta.url));
const DENIED = '42501';
/** The same for every table, so that a new one is one new line. */
const WIDTHS = [36, 24, 10, 0];
const kinds: readonly RoleKind[] = ['path', 'read', 'identity'];

let database: TestDatabase;
let pools: Awaited<ReturnType<TestDatabase['roles']>>;
beforeAll(async () => {
  database = await testDatabase();
  pools = await database.roles();
});
afterAll(async () => database?.close());

interface Table {
  readonly table: string;
  readonly column: string;
}

const tables = async (): Promise<Table[]> => {
  const { rows } = await database.pool.query<Table>(
    `select distinct on (n.nspname, c.relname) format('%I.%I', n.nspname, c.relname) as table, quote_ident(a.attname) as column
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p', 'v', 'm') and (n.nspname = any($1) or n.nspname = 'database')
     order by n.nspname, c.relname, a.attnum`,
    [[...rooms.map(({ room }) => room)]],
  );
  return rows;
};

/** What a role can really do with each table: its own privileges and those of roles that it is a member of. */
async function privilegesText(): Promise<string> {
  const { rows: names } = await database.pool.query<{ name: string }>('select current_database() as name');
  const lines = [['', ...kinds]];
  for (const { table } of await tables()) {
    const cells = [table];
    for (const kind of kinds) {
      const { rows } = await database.pool.query<{ may: string | null }>(
        `select string_agg(p, ' ' order by n) as may
         from unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger'])
           with ordinality as t(p, n)
         where has_table_privilege($1::text, $2::text, p) and has_schema_privilege($1::text, split_part($2, '.', 1), 'usage')`,
        [roleOf(names[0]!.name, kind), table],
      );
      cells.push(rows[0]?.may ?? '·');
    }
    lines.push(cells);
  }
  return lines
    .map(
      (cells) =>
        `${cells
          .map((cell, at) => cell.padEnd(WIDTHS[at]!))
          .join('')
          .trimEnd()}\n`,
    )
    .join('');
}

test('what each role may do with each table is the reviewed list', async () => {
  const text = await privilegesText();
  if (process.env.SANDGLASS_UPDATE === 'privileges') writeFileSync(file, text);
  expect(text, 'review the difference, then run the test with SANDGLASS_UPDATE=privileges').toBe(
    readFileSync(file, 'utf8'),
  );
});

/** Tries it; the code of the refusal. A view that cannot be written refuses as one (55000). */
const codeOf = (kind: RoleKind, sql: string): Promise<string> =>
  pools[kind].query(sql).then(
    () => 'done',
    (error: { code?: string }) => (error.code === '55000' ? DENIED : (error.code ?? String(error))),
  );

const writes = ({ table, column }: Table): string[] => [
  `insert into ${table} default values`,
  `update ${table} set ${column} = ${column}`,
  `delete from ${table}`,
];

test('the role that reads can write no table', async () => {
  for (const table of await tables()) {
    for (const sql of writes(table)) expect([sql, await codeOf('read', sql)]).toEqual([sql, DENIED]);
  }
}, 240_000);

test('the path can change or delete no transfer and no fact, whatever table keeps them', async () => {
  const kept = (await tables()).filter(({ table }) => /^(ledger\.transfer|journal\.fact)/.test(table));
  expect(kept.length).toBeGreaterThanOrEqual(2);
  for (const table of kept) {
    for (const sql of writes(table).slice(1)) expect([sql, await codeOf('path', sql)]).toEqual([sql, DENIED]);
  }
});

test('the path deletes nothing at all', async () => {
  for (const { table } of await tables()) {
    expect([table, await codeOf('path', `delete from ${table}`)]).toEqual([table, DENIED]);
  }
});

test('sign-in and the path do not touch each other’s tables', async () => {
  for (const { table } of await tables()) {
    const stranger = table.startsWith('identity.') ? 'path' : 'identity';
    expect([table, await codeOf(stranger, `select from ${table}`)]).toEqual([table, DENIED]);
  }
  expect(await codeOf('identity', 'delete from identity.sign_in_try')).toBe('done');
});

test('the path lets a tile grow, and changes none of the hashes that it has', async () => {
  await pools.path.query(`insert into journal.tile values ('test', 0, 0, '\\x0102')`);
  const write = (hashes: string): Promise<string> =>
    codeOf('path', `update journal.tile set hashes = '\\x${hashes}' where origin = 'test'`);
  expect(await write('010203')).toBe('done');
  expect(await write('010503')).toBe('SG002');
  expect(await write('01')).toBe('SG002');
  const { rows } = await pools.read.query(`select hashes from journal.tile where origin = 'test'`);
  expect(rows).toEqual([{ hashes: Buffer.from([1, 2, 3]) }]);
});

test('a house at work signs each part in as its own role', async () => {
  const demo = await demoHouse();
  try {
    const { oneRole, pools: own } = demo.house.database;
    expect(oneRole).toBeUndefined();
    for (const kind of kinds) {
      const { rows } = await own[kind].query<{ user: string }>('select current_user as user');
      expect(rows[0]!.user.split('/')[1]).toBe(kind);
    }
    const granted = await demo.call('POST', '/api/consents/credit-assessment/grant', 'customer:lin', {
      version: '2026-12',
    });
    expect(granted.status).toBe(200);
    expect((await demo.call('GET', '/api/consents', 'customer:lin')).status).toBe(200);
    expect((await demo.call('GET', '/register/microloan')).status).toBe(200);
  } finally {
    await demo.close();
  }
});
