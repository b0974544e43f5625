import type { Executor } from '@sandglass/operations';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Compile } from 'typebox/compile';
import { InvalidRequest } from '../invalid.ts';
import { localeOf } from '../language.ts';
import { DoorRefusal } from '../problem.ts';
import { violationsOf } from '../violations.ts';
import type { WorkRoute } from '../work-route.ts';
import { callerOf, requireOperator, requireRole } from './caller.ts';
import { fastifyPath } from './path.ts';
import type { ReadSurroundings } from './read.ts';
import { requireStorable } from './storable.ts';
import { answerOutcome, keyOf } from './write.ts';

/** Opens a door to work: what it may not keep goes to `work` and back, and nowhere else. */
export function addWork(
  app: FastifyInstance,
  route: WorkRoute,
  executor: Executor,
  around: ReadSurroundings,
): void {
  const [params, body] = [Compile(route.params), Compile(route.body)];
  app.route({
    method: route.method,
    url: fastifyPath(route.path),
    config: { operation: route.name },
    handler: async (request, reply) => {
      const actor = await callerOf(request, around.authenticate);
      requireRole(actor, route.roles);
      await requireOperator(actor, route.pilot, around.operatorOf);
      const key = keyOf(request);
      if (!params.Check(request.params)) throw new DoorRefusal('not-found', { path: pathOf(request) });
      const given = request.body ?? {};
      requireStorable(given);
      if (!body.Check(given)) throw new InvalidRequest(violationsOf(route.body, body.Errors(given)));
      const outcome = await route.work({
        params: request.params,
        body: given,
        actor,
        key,
        pool: around.pool,
        locale: localeOf(request.headers['accept-language']),
        submit: (operation, input) => executor.submit(operation, input, { actor, key }),
      });
      // What it answers may hold what nobody may keep: no cache between here and the caller does.
      void reply.header('cache-control', 'no-store');
      return answerOutcome(request, reply, outcome, route.status);
    },
  });
}

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '';
