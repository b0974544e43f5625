import { type LogStore, readTileResource } from '@sandglass/journal';
import { MalformedError } from '@sandglass/tlog';
import type { FastifyInstance } from 'fastify';

const FOREVER = 'public, max-age=31536000, immutable';

/** The public log by C2SP tlog-tiles, and the key that its heads are signed with. */
export function addLogRoutes(app: FastifyInstance, store: LogStore, vkeys: readonly string[]): void {
  app.get('/log/vkey', (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(`${vkeys.join('\n')}\n`),
  );
  app.get('/log/checkpoint', async (_request, reply) => {
    const head = await store.head();
    if (head === undefined) return reply.callNotFound();
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(head.checkpoint);
  });
  app.get<{ Params: { '*': string } }>('/log/tile/*', async (request, reply) => {
    try {
      const bytes = await readTileResource(store, `tile/${request.params['*']}`);
      if (bytes === undefined) return reply.callNotFound();
      return reply.type('application/octet-stream').header('cache-control', FOREVER).send(bytes);
    } catch (error) {
      if (error instanceof MalformedError) return reply.callNotFound();
      throw error;
    }
  });
}
