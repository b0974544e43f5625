import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type pg from 'pg';
import type { DatabaseError } from '../error.ts';
import { isAlive } from '../process.ts';
import { runAs } from './account.ts';
import { usableBinaries } from './binaries.ts';
import { dataFolder, prepareFolder, ROOT_FOLDER } from './folder.ts';
import { initialise } from './initialise.ts';
import { Keeper, stopServer } from './keeper.ts';
import { type Launch, launch } from './launch.ts';
import { claim, release } from './owner.ts';
import { forgetStrangersLock, postmaster } from './postmaster.ts';
import { pause, START_MS_MAX, until, untilReady } from './ready.ts';

const LEFTOVER_MS_MAX = 10_000;
const LEFTOVER_LOOK_MS = 100;
/** Unix socket paths are short by kernel law (108 bytes with the file's name). */
const SOCKET_FOLDER_MAX = 80;

export interface ClusterOptions {
  readonly folder?: string | undefined;
  /** Only for tests that do not examine crashes. */
  readonly durable?: boolean;
  /** Told when the server ended by itself, and of each start that failed. */
  readonly onFailure?: ((error: unknown, what: string) => void) | undefined;
}

export interface Cluster {
  readonly connection: pg.ClientConfig;
  readonly folder: string;
  /** Resolves, with what to say, when the server ended by itself and cannot be kept running. */
  readonly lost: Promise<DatabaseError>;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on the data folder, making the cluster on the first start. A server that an earlier, killed start
 * left behind is ended first; one that a living start owns is left alone, and named. One that ends by itself is started
 * again on the same data, a few times. A guardian process ends the server when we die without a word.
 */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  const folder = dataFolder(options.folder);
  const as = runAs();
  prepareFolder(folder, as);
  claim(folder);
  try {
    const bin = join(usableBinaries(as.uid === undefined ? undefined : ROOT_FOLDER), 'bin');
    const data = join(folder, 'postgresql-18');
    await endLeftover(data);
    const password = passwordOf(folder);
    if (!existsSync(join(data, 'PG_VERSION'))) initialise(bin, data, password, as);
    const socket = socketFolder(data);
    const port = socket === undefined ? await freePort() : 5432;
    const connection: pg.ClientConfig = {
      host: socket ?? '127.0.0.1',
      port,
      user: 'sandglass',
      password,
      database: 'sandglass',
    };
    const log = join(folder, 'postgresql.log');
    const how = { bin, data, log, socket, port, durable: options.durable ?? true, as };
    const keeper = new Keeper({
      start: () => {
        forgetStrangersLock(data);
        return launchReady(how, connection, passwordFileOf(folder));
      },
      onFailure: options.onFailure,
    });
    await keeper.start();
    return {
      connection,
      folder,
      lost: keeper.lost,
      stop: async () => {
        await keeper.stop();
        release(folder);
      },
    };
  } catch (error) {
    release(folder);
    throw error;
  }
}

/** After a killed postmaster its last children take a moment to notice; until then a new server refuses to start. */
async function launchReady(
  how: Launch,
  connection: pg.ClientConfig,
  passwordFile: string,
): Promise<ChildProcess> {
  const end = performance.now() + LEFTOVER_MS_MAX;
  for (;;) {
    const before = sizeOf(how.log);
    const server = launch(how);
    try {
      await untilReady(connection, server, how.log, passwordFile);
      return server;
    } catch (error) {
      await stopServer(server);
      if (
        performance.now() > end ||
        !/shared memory block|another server might be running|lock file .* already exists/.test(
          since(how.log, before),
        )
      )
        throw error;
    }
    await pause(LEFTOVER_LOOK_MS);
  }
}

/** What was written since; the last children of the old server write among it. */
const since = (log: string, size: number): string =>
  existsSync(log) ? readFileSync(log).subarray(size).toString() : '';

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

async function endLeftover(data: string): Promise<void> {
  const pid = postmaster(data);
  if (pid === undefined) return forgetStrangersLock(data);
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
  await until(
    () => postmaster(data) === undefined,
    START_MS_MAX,
    'The PostgreSQL of an earlier start does not end. End it by hand, then start again.',
  );
}

const passwordFileOf = (folder: string): string => join(folder, 'password');

function passwordOf(folder: string): string {
  const file = passwordFileOf(folder);
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

const socketFolder = (data: string): string | undefined =>
  process.platform === 'win32' || Buffer.byteLength(data) > SOCKET_FOLDER_MAX || /[",]/.test(data)
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
