import { type Executor, InvalidInput, type Outcome } from '@sandglass/operations';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { InvalidRequest, tell } from '../invalid.ts';
import { localeOf } from '../language.ts';
import { DoorRefusal, problemOf, sendProblem } from '../problem.ts';
import type { WriteRoute } from '../route.ts';
import { otherWords } from '../violation-words.ts';
import { violationsOf } from '../violations.ts';
import { callerOf, requireOperator, requireRole } from './caller.ts';
import { fastifyPath } from './path.ts';
import type { ReadSurroundings } from './read.ts';
import { requireStorable } from './storable.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The operation behind a write's door, for whoever counts. */
    operation?: string;
  }
}

/** Idempotency-Key: visible ASCII (draft-ietf-httpapi-idempotency-key-header). */
const KEY = /^[\x21-\x7e]{1,255}$/;

/** Opens a write's door: its answer is the operation's, given again for the same key. */
export function addWrite(
  app: FastifyInstance,
  route: WriteRoute,
  executor: Executor,
  { authenticate, operatorOf }: Pick<ReadSurroundings, 'authenticate' | 'operatorOf'>,
): void {
  const { operation } = route;
  app.route({
    method: route.method,
    url: fastifyPath(route.path),
    config: { operation: operation.name },
    handler: async (request, reply) => {
      const actor = await callerOf(request, authenticate);
      requireRole(actor, operation.roles);
      await requireOperator(actor, route.pilot, operatorOf);
      const key = keyOf(request);
      const input = inputOf(route, request);
      const outcome = await executor.submit(operation, input, { actor, key }).catch((error: unknown) => {
        throw error instanceof InvalidInput ? explained(route, input, error) : error;
      });
      return answerOutcome(request, reply, outcome, route.status);
    },
  });
}

/** How an operation ended, as an answer. */
export function answerOutcome(
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: Outcome,
  status: number,
): FastifyReply {
  if (outcome.operation !== '') void reply.header('operation', outcome.operation);
  if (outcome.repeated) void reply.header('idempotent-replayed', 'true');
  if (outcome.outcome === 'done') return reply.code(status).send(outcome.reply);
  const locale = localeOf(request.headers['accept-language']);
  const errors = outcome.problems?.map((problem) => tell({ ...problem, values: {} }, locale));
  const more = errors === undefined ? {} : { errors };
  return sendProblem(request, reply, problemOf(outcome.code, outcome.values, locale, more));
}

/** @throws DoorRefusal */
export function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) throw new DoorRefusal('idempotency-key-missing');
  return key;
}

/** The body with what stands in the address. A body that contradicts the address is refused, not overruled. */
function inputOf(route: WriteRoute, request: FastifyRequest): unknown {
  const body = request.body ?? {};
  requireStorable(body);
  requireStorable(request.params);
  if (typeof body !== 'object' || Array.isArray(body)) return body;
  const input: Record<string, unknown> = { ...body };
  const params = request.params as Record<string, string>;
  for (const [parameter, field] of Object.entries(route.parameters)) {
    if (field in input && input[field] !== params[parameter]) {
      throw new InvalidRequest([
        { path: `/${field}`, sentence: otherWords.inAddress, values: { name: `\`${field}\`` } },
      ]);
    }
    input[field] = params[parameter];
  }
  return input;
}

/** Only a refused input is looked at a second time, for its sentences; others pay nothing. */
function explained({ operation }: WriteRoute, input: unknown, error: InvalidInput): Error {
  const violations = violationsOf(operation.input, operation.validator.Errors(input));
  return violations.length === 0 ? error : new InvalidRequest(violations);
}
