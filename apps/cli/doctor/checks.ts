import { existsSync, mkdirSync, rmdirSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import {
  dataFolder,
  mayMakeRoles,
  nativeFolder,
  openDatabase,
  postgresVersion,
  prepareFolder,
  runAs,
} from '@sandglass/database';
import { configuredToken, suiteSetting, tokenSettings } from '../keysettings.ts';
import { bad, type Check, good, note } from './check.ts';

const NODE_MIN = 24;
const FREE_BYTES_MIN = 1_000_000_000;
const PORT_DEFAULT = 7300;
const PORT_MAX = 65_535;

/** Everything that a start needs, each looked at by itself. */
export const checks: readonly (() => Check | Promise<Check>)[] = [
  node,
  postgres,
  user,
  folder,
  space,
  port,
  database,
  roles,
  keys,
  clock,
  fonts,
  pgbench,
];

function node(): Check {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= NODE_MIN) return good('node', `Node ${process.versions.node} runs TypeScript as it is.`);
  return bad(
    'node',
    `This is Node ${process.versions.node}.`,
    'Run npm install again without --omit=optional: npm brings Node 24.',
  );
}

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

function folder(): Check {
  const at = dataFolder();
  const existed = existsSync(at);
  try {
    mkdirSync(at, { recursive: true, mode: 0o755 });
    prepareFolder(at, process.getuid?.() === 0 ? runAs() : {});
    if (!existed) rmdirSync(at);
    return good('data-folder', `${at} can be written.`);
  } catch (error) {
    return bad(
      'data-folder',
      error instanceof Error ? error.message : String(error),
      'Give another folder with --data or SANDGLASS_DATA.',
    );
  }
}

function space(): Check {
  let at = dataFolder();
  while (!existsSync(at)) at = dirname(at);
  const { bavail, bsize } = statfsSync(at);
  const free = bavail * bsize;
  const text = `${(free / 1e9).toFixed(1)} GB are free at ${at}.`;
  return free >= FREE_BYTES_MIN
    ? good('disk', text)
    : bad('disk', text, 'Free at least 1 GB, or choose another disk with SANDGLASS_DATA.');
}

function port(): Promise<Check> {
  const given = process.env.PORT;
  const wanted = given === undefined || given === '' ? PORT_DEFAULT : Number(given);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > PORT_MAX)
    return Promise.resolve(
      bad('port', `PORT is ${given}, which is no port.`, 'Set it to a number up to 65535.'),
    );
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () =>
      resolve(
        bad(
          'port',
          `Port ${wanted} is in use.`,
          'Stop what uses it (perhaps a Sandglass that runs already), or give another with --port.',
        ),
      ),
    );
    probe.listen(wanted, '127.0.0.1', () =>
      probe.close(() => resolve(good('port', `Port ${wanted} is free.`))),
    );
  });
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

function clock(): Check {
  const year = new Date(performance.timeOrigin).getUTCFullYear();
  return year >= 2024 && year < 2100
    ? good('clock', `The clock says ${new Date(performance.timeOrigin).toISOString()}.`)
    : bad('clock', `The clock says the year ${year}.`, 'Set it.');
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
  const { findPgbench } = await import('@sandglass/bench');
  const found = findPgbench();
  return found !== undefined
    ? good('pgbench', `${found} gives the baseline of benchmarks.`)
    : note(
        'pgbench',
        'pgbench is missing: benchmarks have no TPC-B baseline.',
        'On Debian: apt-get install postgresql-contrib.',
      );
}
