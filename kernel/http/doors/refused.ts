import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DoorRefusal } from '../problem.ts';
import type { Refuses } from '../refuses.ts';
import type { Route } from '../route.ts';
import { fastifyPath } from './path.ts';
import { requireStorable } from './storable.ts';

/** Before a door sees a request, what the door takes nowhere is looked for in all of it: address, query, key, body and its names. */
export function addRefusals(app: FastifyInstance, routes: readonly Route[]): void {
  const doors = new Map<string, Refuses>(
    routes.flatMap(({ method, path, refuses }) =>
      refuses === undefined ? [] : [[`${method} ${fastifyPath(path)}`, refuses] as const],
    ),
  );
  app.addHook('preHandler', async (request) => {
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const refuses = doors.get(`${method} ${request.routeOptions.url}`);
    if (refuses === undefined) return;
    // Not too deep to be walked.
    requireStorable(request.body);
    for (const { at, text } of textsOf(request)) {
      const code = refuses(text, at);
      if (code !== undefined) throw new DoorRefusal(code);
    }
  });
}

interface Text {
  readonly at: string;
  readonly text: string;
}

function* textsOf({ params, query, headers, body }: FastifyRequest): Generator<Text> {
  yield* textsIn(params, 'path');
  yield* textsIn(query, 'query');
  yield* textsIn(headers['idempotency-key'], 'key');
  if (!Buffer.isBuffer(body)) yield* textsIn(body, 'body');
}

function* textsIn(value: unknown, at: string): Generator<Text> {
  if (typeof value === 'string' || typeof value === 'number') yield { at, text: String(value) };
  if (typeof value !== 'object' || value === null) return;
  for (const [name, of] of Object.entries(value)) {
    yield { at: `${at}/`, text: name };
    yield* textsIn(of, `${at}/${name}`);
  }
}
