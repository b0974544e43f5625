import { randomUUID } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { Executor } from '@sandglass/operations';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { type Authenticate, type OperatorOf, rateKeyOf } from './doors/caller.ts';
import { allowStreams } from './doors/live.ts';
import { answerNotFound } from './doors/not-found.ts';
import { addRead } from './doors/read.ts';
import { addRefusals } from './doors/refused.ts';
import { addUpload } from './doors/upload.ts';
import { addWork } from './doors/work.ts';
import { addWrite } from './doors/write.ts';
import { securityHeaders } from './headers.ts';
import { REQUEST_MS_MAX } from './listen.ts';
import { logOptions } from './log.ts';
import { addProblemPages } from './pages/problems.ts';
import { PAGE_STYLE_PATH, pageStyle } from './pages/style.ts';
import { answerError, DoorRefusal } from './problem.ts';
import type { ReadRoute, Route } from './route.ts';

export const BODY_BYTES_MAX = 1_048_576;
const REQUESTS_PER_MINUTE_MAX = 60_000;
const PARAMETER_LENGTH_MAX = 200;

export interface HttpOptions {
  readonly routes: readonly Route[];
  /** By shard; a write goes to the executor of its route's shard. */
  readonly executors: ReadonlyMap<string, Executor>;
  readonly pool: Pool;
  readonly authenticate: Authenticate;
  /** Needed where a route names the pilot whose institution alone it admits; without it, none comes in. */
  readonly operatorOf?: OperatorOf;
  readonly businessDate: () => string;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly log?: boolean;
  /** Whether a proxy on this machine stands in front, and says whom it speaks for. */
  readonly behindProxy?: boolean;
  /** Of one caller, or of one address without sign-in. */
  readonly requestsPerMinuteMax?: number;
}

/** The server with every JSON route and the problem pages; other pages and files are added by whoever runs it. */
export async function buildServer(options: HttpOptions): Promise<FastifyInstance> {
  const { routes, executors, authenticate } = options;
  const app = Fastify({
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: REQUEST_MS_MAX,
    trustProxy: options.behindProxy === true ? 'loopback' : false,
    genReqId: () => randomUUID(),
    frameworkErrors: answerError,
    logger: options.log ? logOptions : false,
    routerOptions: { maxParamLength: PARAMETER_LENGTH_MAX },
  });
  // Bodies are JSON; a text is not read as one.
  app.removeContentTypeParser('text/plain');
  app.decorateRequest('actor', undefined);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerNotFound(routes));
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(securityHeaders)) {
      if (!reply.hasHeader(name)) void reply.header(name, value);
    }
  });
  await app.register(rateLimit, {
    max: options.requestsPerMinuteMax ?? REQUESTS_PER_MINUTE_MAX,
    timeWindow: '1 minute',
    keyGenerator: (request) => rateKeyOf(request, authenticate),
    errorResponseBuilder: (_request, { ttl }) =>
      new DoorRefusal('too-many-requests', { seconds: String(Math.ceil(ttl / 1000)) }),
  });
  app.get(PAGE_STYLE_PATH, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(pageStyle),
  );
  addProblemPages(app);
  allowStreams(app);
  addRefusals(app, routes);
  for (const route of routes) {
    if (route.kind === 'read') addRead(app, route, options, recorderOf(executors, route));
    else {
      const executor = executorOf(executors, route.path, route.shard);
      if (route.kind === 'write') addWrite(app, route, executor, options);
      else if (route.kind === 'work') addWork(app, route, executor, options);
      else await addUpload(app, route, executor, options);
    }
  }
  return app;
}

const recorderOf = (executors: HttpOptions['executors'], { path, uses }: ReadRoute): Executor | undefined =>
  uses === undefined ? undefined : executorOf(executors, path, uses.shard);

function executorOf(executors: HttpOptions['executors'], path: string, shard: string): Executor {
  const executor = executors.get(shard);
  if (executor === undefined) throw new Error(`${path} names the shard ${shard}, which nobody serves`);
  return executor;
}
