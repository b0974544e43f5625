import { poolOf } from '@sandglass/database';
import type { TestDatabase } from '@sandglass/database/testing';
import type { Pool } from 'pg';
import { FaultProxy } from '../../../tests/fault-proxy.ts';

const ANSWER_MAX_MS = 3_000;

/** A pool whose connections go through a line that a test can spoil. */
export interface SpoiltLine {
  readonly proxy: FaultProxy;
  readonly pool: Pool;
  close(): Promise<void>;
}

export async function spoiltLine(db: TestDatabase): Promise<SpoiltLine> {
  const url = new URL(db.url);
  const host = url.searchParams.get('host') ?? url.hostname;
  const port = Number(url.searchParams.get('port') ?? (url.port || 5432));
  const proxy = new FaultProxy(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port });
  const near = await proxy.listen();
  const pool = poolOf({
    host: '127.0.0.1',
    port: near,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    ssl: false,
    answerMs: ANSWER_MAX_MS,
    connectionTimeoutMillis: ANSWER_MAX_MS,
  });
  return {
    proxy,
    pool,
    close: async () => {
      await proxy.close();
      await pool.end();
    },
  };
}
