import type pg from 'pg';
import { type Cluster, startCluster } from './embedded/cluster.ts';
import { dataFolder } from './embedded/folder.ts';
import { DatabaseError } from './error.ts';
import { migrate, type RoomMigrations } from './migrate.ts';
import { poolOf } from './pool.ts';
import { closePools, type OpenedRoles, oneRoleFor, openRoles } from './roles/open.ts';
import { roleSecret } from './roles/password.ts';

/** Oldest server whose SQL we keep to. */
const SERVER_VERSION_MIN = 150_000;
/** Of the owner, who migrates and loads. */
const OWNER_CONNECTIONS_MAX = 8;

export interface DatabaseOptions {
  /** An outside server; default the environment's DATABASE_URL, and without it the embedded one. */
  readonly url?: string | undefined;
  readonly folder?: string | undefined;
  readonly durable?: boolean;
  readonly rooms: readonly RoomMigrations[];
  /** Told when the embedded server ended by itself and is started again. */
  readonly onFailure?: (error: unknown, what: string) => void;
}

export interface Database extends OpenedRoles {
  /** The owner's: for migrations and loaders, while no executor runs. */
  readonly pool: pg.Pool;
  readonly connection: pg.ClientConfig;
  /** Where the embedded server keeps its data; undefined for an outside one. */
  readonly folder: string | undefined;
  /** Resolves, with what to say, when the embedded server is gone for good; an outside one is never given up. */
  readonly lost: Promise<DatabaseError>;
  close(): Promise<void>;
}

/**
 * Opens the database, starting the embedded server where none is given, migrates every room, and signs each role in.
 * Without rooms it is only looked at, as the owner.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const url = options.url ?? process.env.DATABASE_URL;
  const cluster: Cluster | undefined =
    url === undefined || url === ''
      ? await startCluster({
          folder: options.folder,
          durable: options.durable ?? true,
          onFailure: options.onFailure,
        })
      : undefined;
  const connection = cluster?.connection ?? { connectionString: url };
  const pool = poolOf(connection, OWNER_CONNECTIONS_MAX);
  const close = async (): Promise<void> => {
    await pool.end();
    await cluster?.stop();
  };
  try {
    await requireServer(pool, url);
    await migrate(pool, options.rooms);
    const roles =
      options.rooms.length === 0
        ? oneRoleFor(pool, 'the database is only looked at')
        : await openRoles(pool, connection, options.rooms, roleSecret(dataFolder(options.folder)));
    return {
      pool,
      ...roles,
      connection,
      folder: cluster?.folder,
      lost: cluster?.lost ?? new Promise(() => undefined),
      close: async () => {
        if (roles.oneRole === undefined) await closePools(roles.pools);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
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
