import { randomUUID } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { Actor, Executor } from '@sandglass/operations';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { Compile } from 'typebox/compile';
import { etagOf } from './etag.ts';
import { localeOf } from './language.ts';
import { answerError, DoorRefusal, problemOf, sendProblem } from './problem.ts';
import type { ReadRoute, Route, WriteRoute } from './route.ts';

const BODY_BYTES_MAX = 1_048_576;
const REQUESTS_PER_MINUTE_MAX = 60_000;
const KEY = /^[\x21-\x7e]{1,255}$/;

export interface HttpOptions {
  readonly routes: readonly Route[];
  readonly executors: ReadonlyMap<string, Executor>;
  readonly pool: Pool;
  /** The caller of a request; throws DoorRefusal for a token that does not hold. */
  readonly authenticate: (authorization: string | undefined) => Promise<Actor>;
  readonly businessDate: () => string;
  readonly log?: boolean;
  readonly requestsPerMinuteMax?: number;
}

/** The server with every JSON route; pages and files are added by whoever runs it. */
export async function buildServer(options: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: BODY_BYTES_MAX,
    genReqId: () => randomUUID(),
    logger: options.log
      ? { level: 'warn', redact: ['req.headers.authorization', 'req.headers.cookie'] }
      : false,
    routerOptions: { maxParamLength: 200 },
  });
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const problem = problemOf('unknown-route', { path }, localeOf(request.headers['accept-language']));
    return sendProblem(request, reply, problem);
  });
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(securityHeaders)) {
      if (!reply.hasHeader(name)) void reply.header(name, value);
    }
  });
  await app.register(rateLimit, {
    max: options.requestsPerMinuteMax ?? REQUESTS_PER_MINUTE_MAX,
    timeWindow: '1 minute',
    keyGenerator: (request) => request.headers.authorization ?? request.ip,
    errorResponseBuilder: (_request, context) =>
      new DoorRefusal('too-many-requests', { seconds: String(Math.ceil(context.ttl / 1000)) }),
  });
  for (const route of options.routes) {
    if (route.kind === 'write') addWrite(app, route, options);
    else addRead(app, route, options);
  }
  return app;
}

/** `/api/loans/{id}` as Fastify writes it. */
const fastifyPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

function addWrite(app: FastifyInstance, route: WriteRoute, options: HttpOptions): void {
  const executor = options.executors.get(route.shard);
  if (executor === undefined)
    throw new Error(`${route.path} names the shard ${route.shard}, which nobody serves`);
  app.route({
    method: route.method,
    url: fastifyPath(route.path),
    handler: async (request, reply) => {
      const actor = await options.authenticate(request.headers.authorization);
      requireRole(actor, route.operation.roles);
      const input = inputOf(route, request);
      const outcome = await executor.submit(route.operation, input as never, { actor, key: keyOf(request) });
      void reply.header('operation', outcome.operation);
      if (outcome.repeated) void reply.header('idempotent-replayed', 'true');
      if (outcome.outcome === 'done') return reply.code(route.status).send(outcome.reply);
      const locale = localeOf(request.headers['accept-language']);
      return sendProblem(request, reply, problemOf(outcome.code, outcome.values, locale));
    },
  });
}

function addRead(app: FastifyInstance, route: ReadRoute, options: HttpOptions): void {
  const params = Compile(route.params);
  const query = Compile(route.query);
  app.route({
    method: 'GET',
    url: fastifyPath(route.path),
    handler: async (request, reply) => {
      const actor = await options.authenticate(request.headers.authorization);
      requireRole(actor, route.roles);
      const path = request.url.split('?')[0] ?? '';
      const asked = numbersOf(route.query, request.query);
      if (!params.Check(request.params)) throw new DoorRefusal('not-found', { path });
      if (!query.Check(asked)) {
        const [first] = query.Errors(asked);
        throw new DoorRefusal('invalid-input', {
          count: '1',
          problem: `${first?.instancePath ?? '/'} ${first?.message ?? ''}`,
        });
      }
      const found = await route.read({
        params: request.params,
        query: asked,
        actor,
        pool: options.pool,
        businessDate: options.businessDate(),
      });
      if (found === undefined) throw new DoorRefusal('not-found', { path });
      const body = JSON.stringify(found);
      const etag = etagOf(body);
      void reply.header('etag', etag).header('cache-control', 'private, no-cache');
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.header('content-type', 'application/json; charset=utf-8').send(body);
    },
  });
}

/** Callers who did not sign in are told to; others are told that their role may not. */
function requireRole(actor: Actor, roles: readonly string[]): void {
  if (roles.includes(actor.role) || roles.includes('public')) return;
  if (actor.role === 'public') throw new DoorRefusal('sign-in-needed');
  throw new DoorRefusal('role-not-allowed', { role: actor.role });
}

function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) throw new DoorRefusal('idempotency-key-missing');
  return key;
}

function inputOf(route: WriteRoute, request: FastifyRequest): unknown {
  const body = request.body ?? {};
  if (typeof body !== 'object' || Array.isArray(body)) return body;
  const input: Record<string, unknown> = { ...body };
  const params = request.params as Record<string, string>;
  for (const [parameter, field] of Object.entries(route.parameters)) input[field] = params[parameter];
  return input;
}

/** Query values arrive as text: those whose schema is a number are read as one. */
function numbersOf(schema: ReadRoute['query'], query: unknown): unknown {
  const properties = (schema as { properties?: Record<string, { type?: string }> }).properties ?? {};
  const read: Record<string, unknown> = { ...(query as object) };
  for (const [name, { type }] of Object.entries(properties)) {
    const value = read[name];
    if ((type === 'integer' || type === 'number') && typeof value === 'string' && /^-?\d+$/.test(value)) {
      read[name] = Number(value);
    }
  }
  return read;
}

const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};
