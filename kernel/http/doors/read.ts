import { Readable } from 'node:stream';
import type { Executor } from '@sandglass/operations';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Pool } from 'pg';
import { Compile } from 'typebox/compile';
import { etagOf, isCurrent } from '../etag.ts';
import { foreignFilePolicy } from '../headers.ts';
import { InvalidRequest } from '../invalid.ts';
import { localeOf } from '../language.ts';
import { DoorRefusal } from '../problem.ts';
import type { Download, ReadRoute } from '../route.ts';
import { violationsOf } from '../violations.ts';
import { type Authenticate, callerOf, type OperatorOf, requireOperator, requireRole } from './caller.ts';
import { streamAnswer, wantsEvents } from './live.ts';
import { fastifyPath } from './path.ts';
import { typedQuery } from './query.ts';
import { requireStorable } from './storable.ts';
import { commitFileUse, commitUse } from './use.ts';

export interface ReadSurroundings {
  readonly pool: Pool;
  readonly authenticate: Authenticate;
  readonly operatorOf?: OperatorOf;
  readonly businessDate: () => string;
  readonly now: () => number;
}

/**
 * Opens a read's door: what is not there, or is another's, answers 404. `recorder`: the executor that commits the uses
 * of personal data, where the route declares one.
 */
export function addRead(
  app: FastifyInstance,
  route: ReadRoute,
  around: ReadSurroundings,
  recorder?: Executor,
): void {
  if (route.uses !== undefined && recorder === undefined)
    throw new Error(`${route.path}: nobody records its uses`);
  if (route.uses !== undefined && route.live) throw new Error(`${route.path}: a use is no stream`);
  const params = Compile(route.params);
  const query = Compile(route.query);
  app.route({
    method: 'GET',
    url: fastifyPath(route.path),
    handler: async (request, reply) => {
      const actor = await callerOf(request, around.authenticate);
      requireRole(actor, route.roles);
      if (!route.roles.includes('public')) await requireOperator(actor, route.pilot, around.operatorOf);
      const path = request.url.split('?')[0] ?? '';
      requireStorable(request.query);
      if (path.includes('%00') || !params.Check(request.params)) throw new DoorRefusal('not-found', { path });
      const asked = typedQuery(route.query, request.query);
      if (!query.Check(asked)) throw new InvalidRequest(violationsOf(route.query, query.Errors(asked)));
      const wanted = {
        params: request.params,
        query: asked,
        actor,
        pool: around.pool,
        businessDate: around.businessDate(),
        locale: localeOf(request.headers['accept-language']),
        now: around.now(),
      };
      const file = await route.file?.(wanted);
      if (file !== undefined) {
        if (route.uses !== undefined) await commitFileUse(route.uses, file, recorder!, request, actor);
        return sendFile(reply, file);
      }
      const found = await route.read(wanted);
      if (found === undefined) throw new DoorRefusal('not-found', { path });
      if (route.live && wantsEvents(request))
        return streamAnswer(app, reply, found, () =>
          route.read({ ...wanted, businessDate: around.businessDate(), now: around.now() }),
        );
      const shown =
        route.uses === undefined || recorder === undefined
          ? found
          : await commitUse(route.uses, recorder, request, actor, found);
      const body = JSON.stringify(shown);
      const etag = etagOf(body);
      void reply.header('etag', etag).header('cache-control', 'private, no-cache');
      if (isCurrent(request.headers['if-none-match'], etag)) return reply.code(304).send();
      return reply.header('content-type', 'application/json; charset=utf-8').send(body);
    },
  });
}

/** Sent while it is made; a reader who goes away ends its making. */
function sendFile(reply: FastifyReply, { name, type, body, inline, foreign }: Download): FastifyReply {
  if (foreign === true) void reply.header('content-security-policy', foreignFilePolicy);
  return reply
    .header('content-type', type)
    .header('content-disposition', `${inline === true ? 'inline' : 'attachment'}; filename="${name}"`)
    .header('cache-control', 'private, no-store')
    .send(Readable.from(body));
}
