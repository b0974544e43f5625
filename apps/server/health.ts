import { setTimeout } from 'node:timers/promises';
import type { Executor } from '@sandglass/operations';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Books } from './nights/books.ts';

const PROBE_MS_MAX = 2_000;

export interface Health {
  readonly pool: Pool;
  readonly executors: ReadonlyMap<string, Executor>;
  readonly books: Pick<Books, 'differences'>;
}

/** `/healthz` the process lives, `/readyz` it can serve, `/metrics` for Prometheus. */
export function addHealthRoutes(app: FastifyInstance, { pool, executors, books }: Health): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'sandglass_http_request_seconds',
    help: 'Time from request to reply',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const operations = new Counter({
    name: 'sandglass_operations',
    help: 'Operations by how they ended for their caller; invalid input and busy times count as refused and failed',
    labelNames: ['operation', 'outcome'],
    registers: [registry],
  });
  new Gauge({
    name: 'sandglass_operations_waiting',
    help: 'Operations waiting for their batch',
    labelNames: ['shard'],
    registers: [registry],
    collect() {
      for (const [shard, executor] of executors) this.set({ shard }, executor.waiting);
    },
  });
  new Gauge({
    name: 'sandglass_operations_total',
    help: 'Number of the last operation',
    labelNames: ['shard'],
    registers: [registry],
    collect() {
      for (const [shard, executor] of executors) this.set({ shard }, Number(executor.operationNumber));
    },
  });
  new Gauge({
    name: 'sandglass_book_differences',
    help: 'Balances, currencies and closed days that are not what the transfers say, when last looked at',
    labelNames: ['shard'],
    registers: [registry],
    collect() {
      for (const [shard, differences] of books.differences) this.set({ shard }, differences);
    },
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { operation } = request.routeOptions.config;
    if (operation !== undefined) operations.inc({ operation, outcome: outcomeOf(reply.statusCode) });
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.get('/healthz', (_request, reply) => reply.send({ ok: true }));
  app.get('/readyz', async (_request, reply) => {
    const missing = [...executors].filter(([, executor]) => !executor.owns).map(([shard]) => shard);
    const database = await answers(pool);
    const ok = database && missing.length === 0;
    return reply.code(ok ? 200 : 503).send({ ok, database, shardsWithoutOwner: missing });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}

const outcomeOf = (status: number): 'done' | 'refused' | 'failed' =>
  status < 400 ? 'done' : status < 500 ? 'refused' : 'failed';

/** A database that does not answer in time is as good as none. */
async function answers(pool: Pool): Promise<boolean> {
  const late = new AbortController();
  const timeout = setTimeout(PROBE_MS_MAX, false, { signal: late.signal }).catch(() => false);
  const answer = pool.query('select 1').then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answer, timeout]);
  } finally {
    late.abort();
  }
}
