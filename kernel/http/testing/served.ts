import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import type { Executor } from '@sandglass/operations';
import type { FastifyInstance, LightMyRequestResponse as Response } from 'fastify';
import { buildServer, type Route } from '../index.ts';
import { authenticate, routes as counters, executorOn } from './counter.ts';
import { patients } from './patients.ts';

const routes: readonly Route[] = [...counters, patients];

type Headers = Readonly<Record<string, string>>;

/** The counter's doors on a real executor and database, called without a network. */
export class Served {
  readonly database: TestDatabase;
  readonly executor: Executor;
  readonly app: FastifyInstance;
  readonly routes = routes;
  #keys = 0;

  private constructor(database: TestDatabase, executor: Executor, app: FastifyInstance) {
    this.database = database;
    this.executor = executor;
    this.app = app;
  }

  static async start(): Promise<Served> {
    const database = await testDatabase();
    const executor = executorOn(database.pool);
    await executor.start();
    return new Served(database, executor, await serve(database, executor));
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.executor.stop();
    await this.database.close();
  }

  /** Another server beside it. */
  another(executor = this.executor, requestsPerMinuteMax?: number): Promise<FastifyInstance> {
    return serve(this.database, executor, requestsPerMinuteMax);
  }

  get(url: string, headers: Headers = {}): Promise<Response> {
    return this.app.inject({ method: 'GET', url, headers });
  }

  /** Pays in as Ann with a fresh key, unless the headers say otherwise; a text is sent as it stands. */
  pay(counter: string, body: unknown, headers: Headers = {}, to = this.app): Promise<Response> {
    this.#keys += 1;
    return to.inject({
      method: 'POST',
      url: `/api/counters/${counter}/pay-in`,
      headers: {
        authorization: 'Bearer customer:ann',
        'idempotency-key': `key-${this.#keys}`,
        'content-type': 'application/json',
        ...headers,
      },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }
}

const serve = (
  database: TestDatabase,
  executor: Executor,
  requestsPerMinuteMax = 10_000,
): Promise<FastifyInstance> =>
  buildServer({
    routes,
    executors: new Map([[executor.shard, executor]]),
    pool: database.pool,
    authenticate,
    businessDate: () => '2024-03-01',
    now: () => Date.UTC(2024, 2, 1),
    requestsPerMinuteMax,
  });
