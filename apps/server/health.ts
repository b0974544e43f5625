import type { Executor } from '@sandglass/operations';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** `/healthz` the process lives, `/readyz` it can serve, `/metrics` for Prometheus. */
export function addHealthRoutes(
  app: FastifyInstance,
  pool: Pool,
  executors: ReadonlyMap<string, Executor>,
): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'sandglass_http_request_seconds',
    help: 'Time from request to reply',
    labelNames: ['method', 'route', 'status'],
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
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.get('/healthz', (_request, reply) => reply.send({ ok: true }));
  app.get('/readyz', async (_request, reply) => {
    const missing = [...executors].filter(([, executor]) => !executor.owns).map(([shard]) => shard);
    const database = await pool.query('select 1').then(
      () => true,
      () => false,
    );
    const ok = database && missing.length === 0;
    return reply.code(ok ? 200 : 503).send({ ok, database, shardsWithoutOwner: missing });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}
