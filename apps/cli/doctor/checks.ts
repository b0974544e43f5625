import { existsSync } from 'node:fs';
import { mayMakeRoles, nativeFolder, openDatabase, postgresVersion, runAs } from '@sandglass/database';
import { configuredToken, suiteSetting, tokenSettings } from '../keysettings.ts';
import { bad, type Check, good, note } from './check.ts';
import { clock, folder, memory, node, space } from './machine.ts';
import { port } from './port.ts';

/** Everything that a start needs, each looked at by itself. */
export const checks: readonly (() => Check | Promise<Check>)[] = [
  node,
  postgres,
  user,
  folder,
  space,
  memory,
  port,
  database,
  roles,
  keys,
  clock,
  fonts,
  pgbench,
];

function postgres(): Check {
  const native = nativeFolder();
  const remedy = 'Run npm install again without --omit=optional, or give DATABASE_URL.';
  if (native === undefined)
    return bad('postgresql', `npm brought no PostgreSQL for ${process.platform}-${process.arch}.`, remedy);
  try {
    return good('postgresql', `${postgresVersion(native)} came by npm and runs.`);
  } catch (error) {
    return bad('postgresql', `PostgreSQL in ${native} does not run: ${String(error)}`, remedy);
  }
}

function user(): Check {
  if (process.getuid?.() !== 0) return good('user', 'An ordinary user may run PostgreSQL.');
  try {
    const { uid } = runAs();
    return good('user', `As root, PostgreSQL runs as user postgres (${uid}).`);
  } catch (error) {
    return bad('user', String(error), 'Make the user: useradd --system postgres.');
  }
}

async function database(): Promise<Check> {
  const url = process.env.DATABASE_URL;
  if (url === undefined || url === '')
    return good('database', 'No DATABASE_URL: the server starts its own PostgreSQL.');
  try {
    const opened = await openDatabase({ url, rooms: [] });
    const { rows } = await opened.pool.query<{ name: string; setting: string }>(
      `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')`,
    );
    await opened.close();
    const off = rows.filter(({ setting }) => setting === 'off').map(({ name }) => name);
    if (off.length > 0)
      return bad(
        'database',
        `The server answers, but ${off.join(' and ')} is off: a crash could lose what was acknowledged.`,
        'Turn it on in postgresql.conf.',
      );
    return good('database', 'The server of DATABASE_URL answers and writes durably.');
  } catch (error) {
    return bad(
      'database',
      error instanceof Error ? error.message : String(error),
      'Check DATABASE_URL, or leave it out.',
    );
  }
}

/** What the database itself forbids each part of the program. */
async function roles(): Promise<Check> {
  const url = process.env.DATABASE_URL;
  const apart = good('roles', 'Executor, reads and sign-in each use a database role of their own.');
  if (url === undefined || url === '') return apart;
  try {
    const opened = await openDatabase({ url, rooms: [] });
    const may = await mayMakeRoles(opened.pool).finally(() => opened.close());
    if (may) return apart;
    return note(
      'roles',
      'The user of DATABASE_URL may make no roles: everything uses that one, and the database does not keep the parts of the program apart.',
      'Let it: alter role … createrole.',
    );
  } catch {
    return note(
      'roles',
      'Whether each part gets a role of its own could not be asked.',
      'See database above.',
    );
  }
}

/** The suite that is set, and whether the configured HSM opens. */
async function keys(): Promise<Check> {
  try {
    const suite = suiteSetting();
    const settings = tokenSettings();
    if (settings === undefined)
      return good('keys', `Suite ${suite}; signing keys lie wrapped in the database, no HSM is configured.`);
    const token = await configuredToken();
    const [ed25519, sm2] = [token?.offers('ed25519'), token?.offers('sm2-sm3')];
    token?.close();
    const where = `The token ${settings.token} of ${settings.module} opens`;
    if (!ed25519)
      return note(
        'keys',
        `${where}, but offers no Ed25519: signing keys stay in the database.`,
        'Use another token.',
      );
    const kept = suite === 'gm' && !sm2 ? ', but no SM2: that key stays wrapped in the database' : '';
    return good('keys', `Suite ${suite}. ${where} and signs by Ed25519${kept}.`);
  } catch (error) {
    return bad(
      'keys',
      error instanceof Error ? error.message : String(error),
      'Set SANDGLASS_SUITE and SANDGLASS_PKCS11_MODULE, _TOKEN and _PIN right, or leave them out.',
    );
  }
}

function fonts(): Check {
  const known = [
    '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
    '/System/Library/Fonts/PingFang.ttc',
  ].some(existsSync);
  return known
    ? good('fonts', 'Chinese fonts are here for screenshots.')
    : note(
        'fonts',
        'No Chinese font was found: screenshots show boxes.',
        'On Debian: apt-get install fonts-noto-cjk.',
      );
}

async function pgbench(): Promise<Check> {
  const { findPgbench } = await import('@sandglass/bench/pgbench');
  const found = findPgbench();
  return found !== undefined
    ? good('pgbench', `${found} gives the baseline of benchmarks.`)
    : note(
        'pgbench',
        'pgbench is missing: benchmarks have no TPC-B baseline.',
        'On Debian: apt-get install postgresql-contrib.',
      );
}
