import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type RoleKind, roleOf } from '@sandglass/database';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rooms } from '../apps/server/rooms.ts';

const file = fileURLToPath(new URL('database-privileges.txt', import.meta.url));
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
  const widths = [0, 1, 2].map((at) => Math.max(...lines.map((cells) => cells[at]!.length)) + 2);
  return lines
    .map((cells) => `${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('')}`.trimEnd())
    .join('\n')
    .concat('\n');
}

test('what each role may do with each table is the reviewed list', async () => {
  const text = await privilegesText();
  if (process.env.SANDGLASS_UPDATE === 'privileges') writeFileSync(file, text);
  expect(text, 'review the difference, then run the test with SANDGLASS_UPDATE=privileges').toBe(
    readFileSync(file, 'utf8'),
  );
});
