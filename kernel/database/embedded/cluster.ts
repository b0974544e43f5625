import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { DatabaseError } from '../error.ts';
import { type RunAs, runAs } from './account.ts';
import { usableBinaries } from './binaries.ts';
import { dataFolder, ownFolder, prepareFolder, ROOT_FOLDER } from './folder.ts';
import { isAlive, postmaster } from './postmaster.ts';
import { settings } from './settings.ts';

const START_MS_MAX = 60_000;
const POLL_MS = 20;
const LEFTOVER_MS_MAX = 10_000;
/** Unix socket paths are short by kernel law (108 bytes with the file's name). */
const SOCKET_FOLDER_MAX = 80;

export interface ClusterOptions {
  readonly folder?: string | undefined;
  /** Only for tests that do not examine crashes. */
  readonly durable?: boolean;
}

export interface Cluster {
  readonly connection: pg.ClientConfig;
  readonly folder: string;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on the data folder, making the cluster on the first start. A server that an earlier, killed start
 * left behind is ended first; one that a living start owns is left alone, and named. A guardian process ends the
 * server when we die without a word.
 */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  const folder = dataFolder(options.folder);
  const as = runAs();
  prepareFolder(folder, as);
  const bin = join(usableBinaries(as.uid === undefined ? undefined : ROOT_FOLDER), 'bin');
  const data = join(folder, 'postgresql-18');
  await endLeftover(folder, data);
  const password = passwordOf(folder);
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(bin, data, password, as);
  const socket = socketFolder(data);
  const port = socket === undefined ? await freePort() : 5432;
  const log = join(folder, 'postgresql.log');
  const connection: pg.ClientConfig = {
    host: socket ?? '127.0.0.1',
    port,
    user: 'sandglass',
    password,
    database: 'sandglass',
  };
  const begin = async (): Promise<ChildProcess> => {
    const server = launch(bin, data, log, socket, port, options.durable ?? true, as);
    writeFileSync(ownerFile(folder), JSON.stringify({ pid: process.pid, server: server.pid }));
    guard(server, folder);
    await untilReady(connection, server, log);
    return server;
  };
  const server = await withoutLeftovers(begin, log);
  return { connection, folder, stop: () => stop(server, folder) };
}

/** After a killed postmaster its last children take a moment to notice; until then a new server refuses to start. */
async function withoutLeftovers(begin: () => Promise<ChildProcess>, log: string): Promise<ChildProcess> {
  const end = Date.now() + LEFTOVER_MS_MAX;
  for (;;) {
    try {
      return await begin();
    } catch (error) {
      if (Date.now() > end || !/shared memory block|another server might be running|lock file .* already exists/.test(tail(log)))
        throw error;
      await pause(POLL_MS * 5);
    }
  }
}

const ownerFile = (folder: string): string => join(folder, 'owner.json');

async function endLeftover(folder: string, data: string): Promise<void> {
  const pid = postmaster(data);
  if (pid === undefined) return;
  const owner = existsSync(ownerFile(folder))
    ? (JSON.parse(readFileSync(ownerFile(folder), 'utf8')) as { pid: number })
    : undefined;
  if (owner !== undefined && owner.pid !== process.pid && isAlive(owner.pid)) {
    throw new DatabaseError(
      `Sandglass runs already on ${folder} (process ${owner.pid}). Stop it first, or give another folder with --data.`,
    );
  }
  process.kill(pid, 'SIGINT');
  await until(
    () => postmaster(data) === undefined,
    START_MS_MAX,
    'the PostgreSQL of an earlier start does not end',
  );
}

function initialise(bin: string, data: string, password: string, as: RunAs): void {
  ownFolder(data, as);
  const passwordFile = join(data, '..', `.initdb-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (as.uid !== undefined && as.gid !== undefined) chownSync(passwordFile, as.uid, as.gid);
  try {
    execFileSync(
      join(bin, 'initdb'),
      // Locale C: text keys compare byte by byte, which is what ids want and several times as fast.
      [
        '-D',
        data,
        '-U',
        'sandglass',
        '--pwfile',
        passwordFile,
        '-A',
        'scram-sha-256',
        '-E',
        'UTF8',
        '--locale=C',
      ],
      { ...as, stdio: ['ignore', 'ignore', 'pipe'], cwd: data },
    );
  } catch (error) {
    rmSync(data, { recursive: true, force: true });
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new DatabaseError(
      `PostgreSQL could not be set up in ${data}: ${said.trim().split('\n').slice(-3).join(' ')}`,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function launch(
  bin: string,
  data: string,
  log: string,
  socket: string | undefined,
  port: number,
  durable: boolean,
  as: RunAs,
): ChildProcess {
  const chosen: Record<string, string> = {
    ...settings,
    port: String(port),
    listen_addresses: socket === undefined ? '127.0.0.1' : '',
    unix_socket_directories: socket ?? '',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const args = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(log, 'a');
  return spawn(join(bin, 'postgres'), ['-D', data, ...args], {
    ...as,
    cwd: data,
    detached: true,
    stdio: ['ignore', output, output],
  });
}

/** A process that waits for our end of a pipe to close and then ends the server: also after kill -9. */
function guard(server: ChildProcess, folder: string): void {
  const script = fileURLToPath(new URL('./guardian.ts', import.meta.url));
  const guardian = spawn(process.execPath, [script, String(server.pid), ownerFile(folder)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guardian.unref();
  const pipe = guardian.stdin;
  if (pipe !== null && 'unref' in pipe) (pipe as unknown as { unref(): void }).unref();
  server.unref();
}

async function untilReady(connection: pg.ClientConfig, server: ChildProcess, log: string): Promise<void> {
  const end = Date.now() + START_MS_MAX;
  for (;;) {
    if (server.exitCode !== null) throw new DatabaseError(`PostgreSQL ended at once. ${tail(log)}`);
    try {
      await ensureDatabase(connection);
      return;
    } catch (error) {
      if (Date.now() > end)
        throw new DatabaseError(`PostgreSQL does not answer: ${String(error)}. ${tail(log)}`);
    }
    await pause(POLL_MS);
  }
}

async function ensureDatabase(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      connection.database,
    ]);
    if (rowCount === 0) await client.query(`create database ${connection.database}`);
  } finally {
    await client.end();
  }
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  if (server.pid !== undefined && isAlive(server.pid)) process.kill(server.pid, 'SIGINT');
  await until(
    () => server.exitCode !== null || server.signalCode !== null,
    START_MS_MAX,
    'PostgreSQL does not end',
  );
  rmSync(ownerFile(folder), { force: true });
}

function passwordOf(folder: string): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

const socketFolder = (data: string): string | undefined =>
  process.platform === 'win32' || Buffer.byteLength(data) > SOCKET_FOLDER_MAX || data.includes(',')
    ? undefined
    : data;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function tail(log: string): string {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-4).join(' | ') : '';
  return `Its log ${log} ends: ${lines}`;
}

async function until(met: () => boolean, timeoutMs: number, otherwise: string): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!met()) {
    if (Date.now() > end) throw new DatabaseError(otherwise);
    await pause(POLL_MS);
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
