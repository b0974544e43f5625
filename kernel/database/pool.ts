import pg from 'pg';
import { Client, type ClientOptions } from './client.ts';
import { types } from './types.ts';

const CONNECTIONS_MAX = 24;
/** A connection that says nothing for so long is dead, though nobody closed it; longer work names its own limit. */
const ANSWER_MAX_MS = 30_000;
const CONNECT_MAX_MS = 10_000;

/** A pool that reads int8 as bigint and dates as text, and does not wait for ever on a line that went dead. */
export function poolOf(connection: ClientOptions, connectionsMax = CONNECTIONS_MAX): pg.Pool {
  const options: ClientOptions & pg.PoolConfig = {
    Client,
    answerMs: ANSWER_MAX_MS,
    connectionTimeoutMillis: CONNECT_MAX_MS,
    ...connection,
    types,
    max: connectionsMax,
  };
  const pool = new pg.Pool(options);
  // A lost idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // And one that is lost while somebody has it says so by the query that they wait for; the pool listens to it no more.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** The same server and database, signed in as another. */
export function as(connection: pg.ClientConfig, user: string, password: string): pg.ClientConfig {
  if (connection.connectionString === undefined) return { ...connection, user, password };
  const url = new URL(connection.connectionString);
  url.searchParams.delete('user');
  url.searchParams.delete('password');
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  return { ...connection, connectionString: url.href };
}
