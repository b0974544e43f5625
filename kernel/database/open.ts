import pg from 'pg';
import { type Cluster, startCluster } from './embedded/cluster.ts';
import { DatabaseError } from './error.ts';
import { migrate, type RoomMigrations } from './migrate.ts';
import { types } from './types.ts';

/** Oldest server whose SQL we keep to. */
const SERVER_VERSION_MIN = 150_000;
const CONNECTIONS_MAX = 24;
/** A connection that says nothing for so long is dead, though nobody closed it; longer work names its own limit. */
const ANSWER_MAX_MS = 30_000;
const CONNECT_MAX_MS = 10_000;

export interface DatabaseOptions {
  /** An outside server; default the environment's DATABASE_URL, and without it the embedded one. */
  readonly url?: string | undefined;
  readonly folder?: string | undefined;
  readonly durable?: boolean;
  readonly rooms: readonly RoomMigrations[];
}

export interface Database {
  readonly pool: pg.Pool;
  readonly connection: pg.ClientConfig;
  /** Where the embedded server keeps its data; undefined for an outside one. */
  readonly folder: string | undefined;
  close(): Promise<void>;
}

/** Opens the database, starting the embedded server where none is given, and migrates every room. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const url = options.url ?? process.env.DATABASE_URL;
  const cluster: Cluster | undefined =
    url === undefined || url === ''
      ? await startCluster({ folder: options.folder, durable: options.durable ?? true })
      : undefined;
  const connection = cluster?.connection ?? { connectionString: url };
  const pool = poolOf(connection);
  try {
    await requireServer(pool, url);
    await migrate(pool, options.rooms);
  } catch (error) {
    await pool.end();
    await cluster?.stop();
    throw error;
  }
  return {
    pool,
    connection,
    folder: cluster?.folder,
    close: async () => {
      await pool.end();
      await cluster?.stop();
    },
  };
}

/** A pool that reads int8 as bigint and dates as text, and does not wait for ever on a line that went dead. */
export function poolOf(connection: pg.ClientConfig): pg.Pool {
  const pool = new pg.Pool({
    query_timeout: ANSWER_MAX_MS,
    connectionTimeoutMillis: CONNECT_MAX_MS,
    ...connection,
    types,
    max: CONNECTIONS_MAX,
  });
  // A lost idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

async function requireServer(pool: pg.Pool, url: string | undefined): Promise<void> {
  try {
    const { rows } = await pool.query<{ version: string }>('show server_version_num');
    const version = Number(Object.values(rows[0] ?? {})[0]);
    if (version < SERVER_VERSION_MIN) {
      throw new DatabaseError(
        `The server of DATABASE_URL is older than PostgreSQL 15 (it says ${version}). Use a newer one.`,
      );
    }
  } catch (error) {
    if (error instanceof DatabaseError || url === undefined) throw error;
    const said = wordsOf(error);
    throw new DatabaseError(
      `The server of DATABASE_URL cannot be used: ${said}. Check host, port, name and password.`,
    );
  }
}

/** A name with two addresses fails once for each, and says so only inside. */
function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join('; ');
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}
