import type { Executor } from '@sandglass/operations';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Compile } from 'typebox/compile';
import { InvalidRequest } from '../invalid.ts';
import { answerError, DoorRefusal } from '../problem.ts';
import type { UploadRoute } from '../route.ts';
import { violationsOf } from '../violations.ts';
import { callerOf, requireOperator, requireRole } from './caller.ts';
import { fastifyPath } from './path.ts';
import { typedQuery } from './query.ts';
import type { ReadSurroundings } from './read.ts';
import { requireStorable } from './storable.ts';
import { answerOutcome, keyOf } from './write.ts';

/**
 * Opens a door for bytes. Who may not come in is stopped before the body is read; the bytes go to `take`, and only what
 * it says of them to the executor.
 */
export async function addUpload(
  app: FastifyInstance,
  route: UploadRoute,
  executor: Executor,
  { authenticate, operatorOf }: Pick<ReadSurroundings, 'authenticate' | 'operatorOf'>,
): Promise<void> {
  const query = Compile(route.query);
  const queryOf = (request: FastifyRequest): unknown => {
    requireStorable(request.query);
    const asked = typedQuery(route.query, request.query);
    if (!query.Check(asked)) throw new InvalidRequest(violationsOf(route.query, query.Errors(asked)));
    return asked;
  };
  // A scope of its own: elsewhere bodies are JSON and nothing else.
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      [...route.types],
      { parseAs: 'buffer' },
      async (_: unknown, bytes: Buffer) => bytes,
    );
    scope.setErrorHandler((error, request, reply) => answerError(explained(error, route), request, reply));
    scope.route({
      method: route.method,
      url: fastifyPath(route.path),
      bodyLimit: route.bytesMax,
      config: { operation: route.operation.name },
      onRequest: async (request) => {
        const actor = await callerOf(request, authenticate);
        requireRole(actor, route.operation.roles);
        await requireOperator(actor, route.pilot, operatorOf);
        keyOf(request);
        queryOf(request);
      },
      handler: async (request, reply) => {
        const actor = await callerOf(request, authenticate);
        const key = keyOf(request);
        const bytes = request.body instanceof Buffer ? request.body : Buffer.alloc(0);
        const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
        const input = await route.take({ bytes, type, query: queryOf(request) as never, actor, key });
        return answerOutcome(
          request,
          reply,
          await executor.submit(route.operation, input, { actor, key }),
          201,
        );
      },
    });
  });
}

/** What Fastify refuses of a body, with what this door takes. */
function explained(error: unknown, { bytesMax, types }: UploadRoute): unknown {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 413) return new DoorRefusal('upload-too-large', { most: `${bytesMax / 1_048_576} MiB` });
  if (status === 415) return new DoorRefusal('upload-type-unknown', { types: types.join(', ') });
  return error;
}
